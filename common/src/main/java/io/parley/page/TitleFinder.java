package io.parley.page;

import io.parley.text.CleanText;
import io.parley.text.TextLimits;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The headline: the heading on the page that agrees best with what its head says, else what its
 * head says, without the site's name.
 */
final class TitleFinder {
  private static final String[] PARTINGS = {
    " | ", " - ", " – ", " — ", " :: ", " » ", " · ", " • ", " / "
  };

  private static final List<String> CLASSES =
      List.of("headline", "entry-title", "article-title", "post-title");

  /** Headings looked at. */
  static final int MOST = 50;

  private TitleFinder() {}

  /** Whether an element is marked as a headline: those of pages without a first heading. */
  static boolean isMarked(Element element, String tag) {
    if (element.attr("itemprop").contains("headline")) {
      return true;
    }
    String names = tag.equals("h2") ? element.className().toLowerCase(Locale.ROOT) : "";
    return !names.isEmpty() && CLASSES.stream().anyMatch(names::contains);
  }

  /**
   * A headline.
   *
   * @param heading the element of the page that shows it; null where none does
   */
  record Found(String text, @Nullable Element heading) {}

  static Found find(Landmarks marks, LinkedData data, @Nullable String site) {
    MetaTags meta = marks.meta();
    List<String> claims = new ArrayList<>();
    add(claims, data.text("headline"), site);
    add(claims, meta.get("og:title"), site);
    add(claims, meta.first("twitter:title", "dc.title", "title", "parsely-title"), site);
    add(claims, marks.title(), site);
    String best = "";
    Element heading = null;
    double most = 0;
    List<Element> headings = marks.headings();
    int rank = 0;
    for (Element one : headings) {
      String text = CleanText.line(one.text());
      rank++;
      if (text.length() < 4 || text.length() > TextLimits.TITLE_CODE_POINTS) {
        continue;
      }
      double agreement = 0;
      for (String claim : claims) {
        agreement = Math.max(agreement, likeness(text, claim));
      }
      boolean first = one.normalName().equals("h1");
      double score = agreement + (first ? 0.3 : 0) - Math.min(0.2, (rank - 1) * 0.04);
      if (score > most) {
        most = score;
        best = text;
        heading = one;
      }
    }
    boolean alone = headings.size() == 1 && best.split(" ").length > 3;
    if (most >= 0.55 || alone || claims.isEmpty()) {
      return new Found(best, heading);
    }
    return new Found(claims.get(0), null);
  }

  private static void add(List<String> claims, @Nullable String claim, @Nullable String site) {
    if (claim != null && !claim.isBlank()) {
      String line = CleanText.line(org.jsoup.parser.Parser.unescapeEntities(claim, false));
      String bare = withoutSite(line, site);
      if (!bare.isEmpty()) {
        claims.add(TextLimits.cut(bare, TextLimits.TITLE_CODE_POINTS));
      }
    }
  }

  /** "Ministers meet in Doha | The Daily Post" without the last part. */
  static String withoutSite(String title, @Nullable String site) {
    String name = site == null ? "" : letters(site);
    for (String parting : PARTINGS) {
      int at = title.lastIndexOf(parting);
      if (at > 0) {
        String head = title.substring(0, at).strip();
        String tail = letters(title.substring(at));
        boolean named =
            !name.isEmpty() && !tail.isEmpty() && (tail.contains(name) || name.contains(tail));
        boolean looksNamed =
            !parting.equals(" / ")
                && countWords(head) > 3
                && countWords(title.substring(at)) <= 5
                && (parting.equals(" | ")
                    || countWords(head) > 2 * countWords(title.substring(at)));
        if (named || looksNamed) {
          return withoutSite(head, site);
        }
        int first = title.indexOf(parting);
        String front = letters(title.substring(0, first));
        if (!name.isEmpty() && front.equals(name)) {
          return title.substring(first + parting.length()).strip();
        }
      }
    }
    return title;
  }

  private static int countWords(String text) {
    int words = 0;
    for (String word : text.strip().split(" ")) {
      words += word.length() > 1 ? 1 : 0;
    }
    return words;
  }

  private static String letters(String text) {
    StringBuilder letters = new StringBuilder();
    text.codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(c -> letters.appendCodePoint(Character.toLowerCase(c)));
    return letters.toString();
  }

  /** Shared words by all words (Jaccard). */
  static double likeness(String one, String other) {
    return likeness(words(one), words(other));
  }

  static double likeness(Set<String> one, Set<String> other) {
    int both = 0;
    for (String word : one) {
      both += other.contains(word) ? 1 : 0;
    }
    int all = one.size() + other.size() - both;
    return all == 0 ? 0 : (double) both / all;
  }

  static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    StringBuilder word = new StringBuilder();
    String lower = text.toLowerCase(Locale.ROOT) + " ";
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        word.append(c);
      } else if (word.length() > 0) {
        words.add(word.toString());
        word.setLength(0);
      }
    }
    return words;
  }
}
