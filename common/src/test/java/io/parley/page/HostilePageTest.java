package io.parley.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** No page under the cap throws, hangs or takes more than two seconds of a core. */
class HostilePageTest {
  private static final Instant FETCHED = Instant.parse("2025-04-12T00:00:00Z");
  private static final double LONGEST_SECONDS = 2;
  private static final List<String> PIECES =
      List.of(
          "<div class=\"article-body related\">",
          "</div>",
          "<p>",
          "</p>",
          "<table><tr><td>",
          "</table>",
          "<b><i>",
          "</b></i>",
          "<script>",
          "</script>",
          "<!--",
          "-->",
          "<svg>",
          "<template>",
          "<a href=\"",
          "\">",
          "<h1>",
          "<ul><li>",
          "<br><br>",
          "&#xD800;",
          "&lt;",
          "\uD800",
          "\u0000",
          "\u202E",
          "<time>",
          "<time datetime=\"2099-99-99\">",
          "10 April 2025 ",
          "2025-04-10T99:99:99+99:99 ",
          "<meta name=date",
          " content=\"",
          "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"articleBody\":[",
          "\"a\"}]",
          "They met in Doha for talks, and agreed on a date. ",
          "谈判于周四举行。",
          "<link rel=canonical href=",
          "http://[::1",
          "'",
          "\"",
          "<style",
          "<noscript>",
          "<form><select><option>",
          "]]>",
          "<![CDATA[");

  private final PageReader reader = new PageReader();

  @Test
  void anEmptyPageHasNoText() {
    assertEquals(Verdict.NO_TEXT, reader.read("", null, null).verdict());
    assertEquals(Verdict.NO_TEXT, reader.read(" \n\t", "https://a.example/x", FETCHED).verdict());
  }

  @Test
  void fiveMegabytesAreNotParsed() {
    assertEquals(Verdict.TOO_LARGE, timed("<p>They met in Doha.</p>".repeat(220_000)).verdict());
  }

  @Test
  void aHundredThousandNestedTagsAreRead() {
    String text =
        "The ministers of the two countries met in Doha on Thursday and agreed to meet again. ";

    assertEquals(
        Verdict.ARTICLE,
        timed("<div>".repeat(100_000) + "<p>" + text.repeat(3) + "</p>").verdict());
    timed("<b><div>".repeat(100_000) + text);
    timed("<table><tr><td>".repeat(60_000) + text);
    timed("<ul><li><a href=x>".repeat(50_000) + text);
  }

  @Test
  void runsOfOneThingTakeLinearTime() {
    for (String piece : PIECES) {
      timed(piece.repeat(400_000 / piece.length()));
    }
    timed("<time class=publish>1</time>".repeat(50_000));
    timed("<h1>Ministers meet again in Doha</h1>".repeat(40_000));
    timed("<article><h1>Talks</h1><p>They met.</p></article>".repeat(30_000));
    timed("<span class=\"byline date author meta\">x</span>".repeat(30_000));
    timed("<script type=application/ld+json>" + "{\"a\":".repeat(100_000));
    timed(
        "<script type=application/ld+json>["
            + "{\"@type\":\"Article\"},".repeat(60_000)
            + "0]</script>");
    timed("<p class=\"" + "a-".repeat(500_000) + "\">x");
    timed("<title>" + "a - ".repeat(250_000) + "</title>");
    timed("<h1>" + "a | ".repeat(250_000) + "</h1>");
    timed("<meta property=article:published_time content=\"" + "1".repeat(1_000_000) + "\">");
  }

  @Test
  void randomPagesAreRead() {
    Random random = new Random(20250410);
    for (int i = 0; i < 400; i++) {
      StringBuilder html = new StringBuilder();
      int pieces = 1 + random.nextInt(1 << (1 + random.nextInt(13)));
      for (int k = 0; k < pieces; k++) {
        html.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      String page = html.toString();
      PageReading reading = timed(page);
      assertEquals(reading, reader.read(page, "https://a.example/2025/04/x", FETCHED), "page " + i);
    }
  }

  @Test
  void randomCharactersAreRead() {
    Random random = new Random(4711);
    for (int i = 0; i < 200; i++) {
      char[] chars = new char[random.nextInt(5_000)];
      for (int k = 0; k < chars.length; k++) {
        chars[k] =
            (char)
                (random.nextBoolean()
                    ? "<>/=\"'&; !-[]abp".charAt(random.nextInt(16))
                    : random.nextInt(1 << 16));
      }
      timed(new String(chars));
    }
  }

  /** Whole pages with pieces cut out, doubled, moved and strewn with others, as damage does. */
  @Test
  void mutatedPagesAreRead() {
    String paragraph =
        "<p>The ministers met in Doha on <time datetime=2025-04-10>Thursday</time>, an aide said.</p>";
    String whole =
        "<html lang=en><head><title>Talks end | Post</title><meta property=og:title content=Talks>"
            + "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"Talks\","
            + "\"datePublished\":\"2025-04-10T08:00:00Z\",\"articleBody\":\"They met.\"}</script></head>"
            + "<body><nav><a href=/>Home</a></nav><main><article><h1>Talks end</h1><span class=byline>By"
            + " Ann Bo, published 10 April 2025 09:15, updated April 11</span>"
            + paragraph.repeat(12)
            + "<ul><li>One</li><li>Two</li></ul></article><aside class=related><h3><a href=/x>More of"
            + " the talks</a></h3></aside></main><footer>All rights reserved</footer></body></html>";
    Random random = new Random(8128);
    for (int i = 0; i < 1_000; i++) {
      StringBuilder page = new StringBuilder(whole);
      for (int changes = 1 + random.nextInt(20); changes > 0 && page.length() > 2; changes--) {
        int from = random.nextInt(page.length() - 1);
        int to = Math.min(page.length(), from + 1 + random.nextInt(200));
        switch (random.nextInt(4)) {
          case 0 -> page.delete(from, to);
          case 1 -> page.insert(random.nextInt(page.length()), page.substring(from, to));
          case 2 -> page.insert(from, PIECES.get(random.nextInt(PIECES.size())));
          case 3 -> page.setCharAt(from, (char) random.nextInt(1 << 16));
          default -> throw new AssertionError();
        }
      }
      PageReading reading = timed(page.toString());
      assertTrue(
          reading.publishedAt() == null
              || !reading.publishedAt().isAfter(FETCHED.plusSeconds(3_600)),
          page::toString);
    }
  }

  /** Eight times the page takes about eight times as long: far from the sixty-four of a square. */
  @Test
  void timeGrowsWithTheLengthOfThePage() {
    String unit =
        "<div class=\"card story\"><h2><a href=/x>Ministers meet</a></h2><p>They met in Doha on 10 April"
            + " 2025 and agreed to meet again, a spokesman said on the next day.</p><ul><li>One"
            + "</li></ul></div>";
    for (int i = 0; i < 20; i++) {
      timed("<h1>Ministers meet</h1>" + unit.repeat(400)); // warms up
    }
    double small = fastest("<h1>Ministers meet</h1>" + unit.repeat(800));
    double large = fastest("<h1>Ministers meet</h1>" + unit.repeat(6_400));

    assertTrue(
        large < 30 * small + 0.02, small + " s, and " + large + " s for eight times as much");
  }

  private double fastest(String html) {
    double fastest = Double.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      timed(html);
      fastest =
          Math.min(
              fastest,
              (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9);
    }
    return fastest;
  }

  private PageReading timed(String html) {
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    PageReading reading = reader.read(html, "https://a.example/2025/04/x", FETCHED);
    double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9;
    assertTrue(
        seconds < LONGEST_SECONDS,
        () ->
            seconds
                + " s for "
                + html.length()
                + " characters of "
                + html.substring(0, Math.min(40, html.length())));
    return reading;
  }
}
