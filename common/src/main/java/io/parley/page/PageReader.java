package io.parley.page;

import io.parley.text.CleanText;
import io.parley.text.TextLimits;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/**
 * Reads a news page: finds the article in it and leaves the page around it behind. Never fetches
 * anything and never throws for what a page contains. Thread-safe.
 */
public final class PageReader {
  /** Letters of the shortest news in brief; Chinese and Japanese say it in half of them. */
  private static final int SHORTEST_TEXT = 140;

  /** Blocks around the headline among which its day may stand. */
  private static final int LINES_AFTER = 8;

  private static final int LINES_BEFORE = 4;
  private static final int LONGEST_LINE = 120;

  private final ClassWords words = new ClassWords("class-words.tsv");
  private final BodyFinder bodies = new BodyFinder(LineRules.shipped());

  /**
   * Reads one page.
   *
   * @param html the page; markup over {@link TextLimits#PAGE_BYTES} is not parsed and reads as no
   *     article
   * @param url where it was fetched from, for relative links; null where unknown
   * @param fetchedAt when it was fetched: no later publication time is believed; null where unknown
   */
  public PageReading read(String html, @Nullable String url, @Nullable Instant fetchedAt) {
    Markup markup = Markup.of(html);
    if (markup.html().length() > TextLimits.PAGE_BYTES) {
      return PageReading.tooLarge(url);
    }
    Parser parser = Parser.htmlParser().setMaxDepth(TextLimits.PAGE_DEPTH);
    Document page = parser.parseInput(markup.html(), url == null ? "" : url);
    Landmarks marks = new Landmarks();
    BlockReader reader = new BlockReader(words, marks);
    NodeTraversor.filter(reader, page);
    MetaTags meta = marks.meta();
    String address = Address.of(marks, url);
    LinkedData data = new LinkedData(markup.data(), Address.keys(address, url));
    String site = site(data, meta);
    TitleFinder.Found headline = TitleFinder.find(marks, data, site);
    String title = headline.text();
    List<Block> chosen = bodies.find(reader.blocks(), reader.regions(), new Headline(title));
    Body body = Body.of(chosen, reader.blocks(), data.text("articleBody"));
    String language = language(page, meta);
    DateFinder dates = new DateFinder(fetchedAt, language != null && !language.equals("en"));
    DateFinder.Found published =
        dates.find(
            marks.dates(),
            headline.heading(),
            nearHeadline(reader.blocks(), headline.heading()),
            data,
            meta,
            url);
    String why = NotArticle.why(title, body.text(), reader.blocks(), data, meta, url);
    Verdict verdict = why == null ? Verdict.ARTICLE : Verdict.NOT_ARTICLE;
    if (why == null && isTooShort(body.text())) {
      verdict = Verdict.NO_TEXT;
      why = "too little text";
    }
    return new PageReading(
        verdict,
        why == null ? "" : why,
        title,
        body.text(),
        published == null ? null : published.instant(),
        published == null ? null : published.at().getOffset(),
        published == null ? null : published.from(),
        dates.modified(),
        published == null && dates.sawFuture(),
        "false".equalsIgnoreCase(data.text("isAccessibleForFree")),
        body.cut(),
        AuthorFinder.find(marks.bylines(), data, meta),
        site,
        address,
        language,
        body.from());
  }

  /** Short lines around the heading of the first rank, the nearest first. */
  private static List<String> nearHeadline(List<Block> blocks, @Nullable Element heading) {
    int at = 0;
    while (at < blocks.size() && !isIn(blocks.get(at), heading)) {
      at++;
    }
    List<String> lines = new ArrayList<>();
    for (int i = at + 1; i < Math.min(blocks.size(), at + LINES_AFTER); i++) {
      Block block = blocks.get(i);
      if (block.words >= 40) {
        break; // the text begins
      }
      addLine(lines, block);
    }
    if (at < blocks.size()) {
      for (int i = at - 1; i >= Math.max(0, at - LINES_BEFORE); i--) {
        addLine(lines, blocks.get(i));
      }
    }
    return lines;
  }

  private static boolean isIn(Block block, @Nullable Element heading) {
    Element element = block.region.element;
    return heading == null
        ? element.normalName().equals("h1")
        : element == heading || element.parent() == heading;
  }

  private static void addLine(List<String> lines, Block block) {
    if (block.text.length() <= LONGEST_LINE
        && block.linkShare() < 0.5
        && !block.region.isElsewhere()) {
      lines.add(block.text);
    }
  }

  private static boolean isTooShort(String text) {
    int weight = 0;
    for (int i = 0; i < text.length() && weight < SHORTEST_TEXT; i++) {
      weight += text.charAt(i) >= 0x2E80 ? 3 : 1;
    }
    return weight < SHORTEST_TEXT;
  }

  private static @Nullable String site(LinkedData data, MetaTags meta) {
    String name = meta.first("og:site_name", "application-name");
    if (name == null) {
      List<String> publishers = data.names("publisher");
      name = publishers.isEmpty() ? null : publishers.get(0);
    }
    return name == null ? null : CleanText.line(name);
  }

  private static @Nullable String language(Document page, MetaTags meta) {
    Element root = page.selectFirst("html");
    String claim = root == null ? "" : root.attr("lang");
    if (claim.isBlank()) {
      String locale = meta.first("og:locale", "content-language", "language");
      claim = locale == null ? "" : locale;
    }
    String code = claim.strip().toLowerCase(Locale.ROOT);
    int end = 0;
    while (end < code.length() && code.charAt(end) >= 'a' && code.charAt(end) <= 'z') {
      end++;
    }
    return end == 2 ? code.substring(0, 2) : null;
  }
}
