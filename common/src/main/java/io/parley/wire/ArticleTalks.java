package io.parley.wire;

import io.parley.model.Sketch;
import io.parley.model.TalkMention;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The talks of one article: what {@code parley.talks} carries. Articles without talks send nothing,
 * unless they had some before.
 *
 * @param articleId the article's id; a later record of the same id replaces the earlier one's
 *     claims
 * @param streamTime stream time of the article
 * @param talks news and background
 * @param withdrawn true where the article was taken back: its claims go
 */
public record ArticleTalks(
    String articleId,
    String url,
    String source,
    String title,
    @Nullable Instant publishedAt,
    Instant streamTime,
    Sketch sketch,
    List<TalkMention> talks,
    boolean withdrawn) {
  public ArticleTalks {
    talks = talks == null ? List.of() : List.copyOf(talks);
  }

  /** The same article with other talks. */
  public ArticleTalks with(List<TalkMention> others) {
    return new ArticleTalks(
        articleId, url, source, title, publishedAt, streamTime, sketch, others, withdrawn);
  }
}
