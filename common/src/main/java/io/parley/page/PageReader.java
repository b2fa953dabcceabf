package io.parley.page;

import io.parley.text.CleanText;
import io.parley.text.TextLimits;
import java.time.Instant;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/**
 * Reads a news page: finds the article in it and leaves the page around it behind. Never fetches
 * anything and never throws for what a page contains. Thread-safe.
 */
public final class PageReader {
  private final ClassWords words = new ClassWords("class-words.tsv");
  private final BodyFinder bodies = new BodyFinder(LineRules.shipped());
  private static final int SHORTEST_TEXT = 140;

  /**
   * Reads one page.
   *
   * @param html the page; markup over {@link TextLimits#PAGE_BYTES} is not parsed and reads as no
   *     article
   * @param url where it was fetched from, for relative links; null where unknown
   * @param fetchedAt when it was fetched: no later publication time is believed; null where unknown
   */
  public PageReading read(String html, @Nullable String url, @Nullable Instant fetchedAt) {
    if (html.length() > TextLimits.RECORD_BYTES) {
      return new PageReading(
          Verdict.NOT_ARTICLE, "over the size cap", "", "", null, null, null, null, url, null, "");
    }
    Markup markup = Markup.of(html);
    Parser parser = Parser.htmlParser().setMaxDepth(TextLimits.PAGE_DEPTH);
    Document page = parser.parseInput(markup.html(), url == null ? "" : url);
    BlockReader reader = new BlockReader(words);
    NodeTraversor.filter(reader, page);
    StringBuilder text = new StringBuilder();
    for (Block block : bodies.find(reader.blocks(), reader.regions(), "")) {
      text.append(text.length() == 0 ? "" : "\n\n").append(CleanText.clean(block.text));
    }
    String body = TextLimits.cut(text.toString(), TextLimits.TEXT_CODE_POINTS);
    Verdict verdict = body.length() < SHORTEST_TEXT ? Verdict.NO_TEXT : Verdict.ARTICLE;
    String language = page.select("html").attr("lang");
    return new PageReading(
        verdict,
        verdict == Verdict.NO_TEXT ? "too little text" : "",
        CleanText.line(page.title()),
        body,
        null,
        null,
        null,
        null,
        url,
        language.length() < 2 ? null : language.substring(0, 2),
        "paragraphs");
  }
}
