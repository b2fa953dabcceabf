package io.parley.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Tells pages that are no article: error pages, consent walls, front pages, lists. Slow to say so:
 * a page that is dropped is lost, one that is kept is merely dull.
 */
final class NotArticle {
  private record Phrase(String where, String text, String why) {}

  /** An error page or a wall has little text of its own. */
  private static final int LITTLE = 1_200;

  private static final int LONG_PARAGRAPH = 250;
  private static final int MANY_LINKED_HEADINGS = 10;
  private static final List<Phrase> PHRASES = phrases();

  private NotArticle() {}

  private static List<Phrase> phrases() {
    List<Phrase> phrases = new ArrayList<>();
    for (RuleFile.Row row : RuleFile.read("not-article.tsv", 3)) {
      if (!row.cell(0).equals("title") && !row.cell(0).equals("text")) {
        throw row.error("\"" + row.cell(0) + "\" is neither title nor text");
      }
      phrases.add(new Phrase(row.cell(0), row.cell(1), row.cell(2)));
    }
    return List.copyOf(phrases);
  }

  /** Why a page is no article; null where it seems to be one. */
  static @Nullable String why(
      String title,
      String body,
      List<Block> blocks,
      LinkedData data,
      MetaTags meta,
      @Nullable String url) {
    String heading = title.toLowerCase(Locale.ROOT);
    String start = body.substring(0, Math.min(body.length(), LITTLE)).toLowerCase(Locale.ROOT);
    if (body.length() < LITTLE) {
      for (Phrase phrase : PHRASES) {
        String where = phrase.where.equals("title") ? heading : start;
        if (where.contains(phrase.text)) {
          return phrase.why;
        }
      }
    }
    if (data.hasArticle() || "article".equals(meta.get("og:type"))) {
      return null;
    }
    if (url != null && isFront(url)) {
      return "front page";
    }
    long linked = blocks.stream().filter(NotArticle::isLinkedHeading).count();
    boolean paragraphs = longest(body) >= LONG_PARAGRAPH;
    boolean list =
        data.types().contains("collectionpage") || data.types().contains("searchresultspage");
    if (linked >= MANY_LINKED_HEADINGS && (!paragraphs || list)) {
      return "list of articles";
    }
    boolean gallery =
        data.types().contains("imagegallery") || "gallery".equals(meta.get("og:type"));
    return gallery && body.length() < LITTLE ? "gallery" : null;
  }

  private static boolean isLinkedHeading(Block block) {
    return block.kind == Block.Kind.HEADING && block.linkShare() > 0.8 && block.words > 3;
  }

  private static int longest(String body) {
    int longest = 0;
    for (String paragraph : body.split("\n\n")) {
      longest = Math.max(longest, paragraph.length());
    }
    return longest;
  }

  private static boolean isFront(String url) {
    try {
      URI address = new URI(url);
      String path = address.getPath();
      return address.getQuery() == null
          && (path == null || path.length() <= 1 || path.matches("/[a-z]{2}/?"));
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
