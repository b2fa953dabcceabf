package io.parley.jobs.sample;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One article of the sample crawl as its author wrote it.
 *
 * @param key id of the page in the crawl
 * @param site template it is published with
 * @param copyOf the article it republishes, null for an original
 * @param shape {@code whole}, {@code cut} or {@code huge}
 * @param dead reasons with which it may end as a dead letter; empty for an article
 * @param language language of its text
 * @param talks talk mentions in the slots of the gold guidelines; null where nothing is claimed, as
 *     for a language Parley does not tag
 */
record SampleArticle(
    String key,
    String site,
    String slug,
    Instant published,
    Instant fetched,
    String author,
    String title,
    List<String> paragraphs,
    @Nullable String copyOf,
    String shape,
    List<String> dead,
    String language,
    String story,
    List<String> eventTypes,
    @Nullable List<ObjectNode> talks) {

  /** A number as sites put into addresses; always the same for the same article. */
  int number() {
    return 10_000 + Math.floorMod(key.hashCode(), 80_000);
  }

  /** The first words of the body, up to 60 characters at a blank. */
  String firstWords() {
    String first = paragraphs.get(0);
    return first.length() <= 60 ? first : first.substring(0, first.lastIndexOf(' ', 60));
  }
}
