package io.parley.jobs.briefing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.jobs.kibana.Browser;
import io.parley.wire.Json;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** The briefing page in Chromium: on a phone, on paper, for the keyboard and for screen readers. */
class BriefingInBrowserIT {
  private static final Instant AT = Instant.parse("2025-04-20T08:00:00Z");
  private static final Path FOLDER = Path.of("target/briefing");

  /** What the page is judged by once it is drawn; axe-core knows the rules of WCAG 2.2 A and AA. */
  private static final String JUDGE =
      """
      <script>
      addEventListener('load', async () => {
        const seen = [];
        for (const e of document.querySelectorAll('a[href], [tabindex]')) {
          if (!e.getClientRects().length) continue;
          e.focus();
          if (document.activeElement !== e) seen.push('no focus: ' + e.outerHTML.slice(0, 80));
        }
        document.activeElement.blur();
        scrollTo(0, 0);
        const wide = [...document.querySelectorAll('body *')]
            .filter(e => !e.closest('.skip') && e.getBoundingClientRect().right > innerWidth + 1)
            .map(e => e.outerHTML.slice(0, 80));
        const axe_ = await axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']});
        const small = [...document.querySelectorAll('p, dd, dt, li')].filter(e => parseFloat(getComputedStyle(e).fontSize) < 13).length;
        const boxes = sel => [...document.querySelectorAll('.timeline ' + sel)].filter(e => e.getClientRects().length)
            .map(e => ({e: e.closest('a') || e, r: e.getBoundingClientRect()}));
        const meet = (a, b) => a.e !== b.e && a.r.left < b.r.right - 1 && b.r.left < a.r.right - 1 && a.r.top < b.r.bottom - 1 && b.r.top < a.r.bottom - 1;
        const marks = boxes('.mark :is(.full, .ring, .cross)');
        const over = [];
        for (const a of marks) for (const b of [...marks, ...boxes('.label')]) if (meet(a, b)) over.push(a.e.outerHTML.slice(0, 60) + ' over ' + b.e.outerHTML.slice(0, 60));
        const tiny = [...document.querySelectorAll('.timeline text')].filter(e => e.getClientRects().length)
            .filter(e => parseFloat(getComputedStyle(e).fontSize) * e.ownerSVGElement.getScreenCTM().a < 10).length;
        parent.postMessage(JSON.stringify({over, tiny, marks: marks.length, width: innerWidth, scroll: document.documentElement.scrollWidth, wide, focus: seen, small,
          passes: axe_.passes.length,
          violations: axe_.violations.map(v => v.id + ': ' + v.nodes.map(n => n.html.slice(0, 80)).join(' | '))}), '*');
      });
      </script>
      """;

  @Test
  void onAPhoneAndOnADeskNothingIsCutOffAndAxeFindsNoFault() throws Exception {
    Browser.needed();
    Files.createDirectories(FOLDER);
    for (int width : new int[] {360, 1200}) {
      JsonNode verdict = judged(width);
      assertEquals(width, verdict.path("width").asInt());
      assertTrue(verdict.path("scroll").asInt() <= width, verdict.toString());
      assertEquals("[]", verdict.path("wide").toString());
      assertEquals("[]", verdict.path("focus").toString());
      assertEquals("[]", verdict.path("over").toString(), "marks over each other or over names");
      assertEquals(0, verdict.path("tiny").asInt(), "words of the drawing smaller than 10 px");
      assertTrue(verdict.path("marks").asInt() > 5, verdict.toString());
      assertEquals(0, verdict.path("small").asInt(), "words smaller than 13 px");
      assertEquals("[]", verdict.path("violations").toString());
      assertTrue(verdict.path("passes").asInt() > 15, verdict.toString());
    }
  }

  @Test
  void theJudgeSeesFaults() throws Exception {
    Browser.needed();
    Files.createDirectories(FOLDER);
    String faulty =
        page()
            .replace(
                "</main>",
                "<p style=\"color:#ccc;width:900px\">pale and wide</p><img src=\"data:,\"></main>");
    JsonNode verdict = judged(faulty, 360, "faulty");
    assertTrue(verdict.path("scroll").asInt() > 360, verdict.toString());
    assertTrue(
        verdict.path("violations").toString().contains("color-contrast"), verdict.toString());
    assertTrue(verdict.path("violations").toString().contains("image-alt"), verdict.toString());
  }

  @Test
  void onPaperItTakesAFewPages() throws Exception {
    Browser.needed();
    Path page = Files.createDirectories(FOLDER).resolve("paper.html");
    Files.writeString(page, page());
    Path pdf = Browser.print(page);
    String bytes = Files.readString(pdf, StandardCharsets.ISO_8859_1);
    assertTrue(bytes.startsWith("%PDF-"));
    int pages = bytes.split("/Type /Page\\b", -1).length - 1;
    assertTrue(pages >= 2 && pages <= 20, pages + " pages");
    Browser.picture(page, 1200, 1600);
  }

  private static String page() throws Exception {
    return Briefing.html(TruthRounds.read(), List.of(), AT);
  }

  private static JsonNode judged(int width) throws Exception {
    return judged(page(), width, "judged-" + width);
  }

  /** The page in a frame of the width, without its policy, which would keep the judge out. */
  private static JsonNode judged(String html, int width, String name) throws Exception {
    Document page = Jsoup.parse(html);
    page.select("meta[http-equiv]").remove();
    page.outputSettings().prettyPrint(false);
    String inner =
        page.outerHtml()
            .replace("</head>", Browser.script("axe-core/axe.min.js") + JUDGE + "</head>");
    Path file = FOLDER.resolve(name + ".html");
    Document frame = Jsoup.parse("<pre id=verdict></pre>");
    frame
        .body()
        .appendElement("iframe")
        .attr("width", String.valueOf(width))
        .attr("height", "2400")
        .attr("style", "border:0")
        .attr("srcdoc", inner);
    frame
        .head()
        .append(
            "<style>body{margin:0}pre{display:none}</style><script>onmessage = e => document.getElementById('verdict').textContent = e.data;</script>");
    Files.writeString(file, frame.outerHtml());
    String verdict = Jsoup.parse(Browser.dom(file)).select("#verdict").text();
    Browser.picture(file, width, 2400);
    return Json.mapper().readTree(verdict);
  }
}
