package io.parley.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PageReaderTest {
  private static final Instant FETCHED = Instant.parse("2025-04-12T00:00:00Z");
  private static final String URL = "https://www.harbour.example/world/talks-end";
  private static final String FIRST =
      "The delegations of Norland and Sudria ended their second round of talks in Doha on Thursday,"
          + " officials of both countries said after a meeting of five hours.";
  private static final String SECOND =
      "The Norland team was led by the deputy foreign minister, who told reporters that the sides had"
          + " drawn nearer to each other on the reopening of their embassies.";
  private static final String THIRD =
      "A third round is being prepared, a Qatari spokesman said, although neither a day nor a place"
          + " has been fixed by the two governments so far.";
  private static final String BODY =
      "<p>" + FIRST + "</p><h2>What was agreed</h2><p>" + SECOND + "</p><p>" + THIRD + "</p>";
  private static final String TEXT = FIRST + "\n\nWhat was agreed\n\n" + SECOND + "\n\n" + THIRD;

  private final PageReader reader = new PageReader();

  @Test
  void theArticleIsReadAndThePageAroundItLeft() {
    String html =
        "<html lang=\"en-GB\"><head><title>Talks end in Doha | Harbour Post</title>"
            + "<meta property=\"og:site_name\" content=\"Harbour Post\">"
            + "<meta property=\"article:published_time\" content=\"2025-04-10T21:30:00+03:00\">"
            + "<meta name=\"author\" content=\"By Ann Bo\"></head><body>"
            + "<nav><a href=/>Home</a> <a href=/world>World</a></nav>"
            + "<div class=\"cookie-banner\"><p>We use cookies to make this site work and to show you what"
            + " may interest you, as our policy explains in full.</p></div>"
            + "<main><article><h1>Talks end in Doha</h1>"
            + BODY
            + "<figure><img src=x><figcaption>The hotel in Doha where the delegations met, seen on the"
            + " morning before they arrived.</figcaption></figure>"
            + "<div class=\"related-stories\"><h3>Related</h3><p>Ostia and Westmark put off their own talks"
            + " again, a spokesman for the ministry said on Wednesday.</p></div></article>"
            + "<section id=comments><h3>Leave a Reply</h3><p>I was in that hotel once and the coffee is not"
            + " worth a round of talks, believe me.</p></section></main>"
            + "<footer><p>All rights reserved by the Harbour Post and the people who write it.</p></footer>";

    PageReading reading = read(html);

    assertEquals(Verdict.ARTICLE, reading.verdict());
    assertEquals(TEXT, reading.text());
    assertEquals("Talks end in Doha", reading.title());
    assertEquals("Ann Bo", reading.author());
    assertEquals("Harbour Post", reading.site());
    assertEquals("en", reading.language());
    assertEquals(Instant.parse("2025-04-10T18:30:00Z"), reading.publishedAt());
    assertEquals(ZoneOffset.ofHours(3), reading.zone());
    assertEquals("meta", reading.dateFrom());
    assertEquals(URL, reading.canonicalUrl());
  }

  @Test
  void listsAndQuotesStayInOrder() {
    PageReading reading =
        read(
            "<article><h1>Talks end</h1><p>"
                + FIRST
                + "</p><ul><li>Embassies will reopen in the"
                + " summer.</li><li>Visas will be issued again.</li></ul><blockquote>"
                + SECOND
                + "</blockquote><p>"
                + THIRD
                + "</p></article>");

    assertEquals(
        FIRST
            + "\n\nEmbassies will reopen in the summer.\n\nVisas will be issued again.\n\n"
            + SECOND
            + "\n\n"
            + THIRD,
        reading.text());
  }

  @Test
  void breaksPartParagraphsInOldMarkup() {
    PageReading reading =
        read("<body><div id=story>" + FIRST + "<br><br>" + SECOND + "<br><br>" + THIRD + "</div>");

    assertEquals(FIRST + "\n\n" + SECOND + "\n\n" + THIRD, reading.text());
  }

  @Test
  void classWordsDoNotDropTheArticleItself() {
    PageReading reading =
        read(
            "<div class=\"page with-sidebar comments-open\"><div class=share>"
                + BODY
                + "</div></div>");

    assertEquals(TEXT, reading.text());
  }

  @Test
  void structuredDataGivesABodyThatThePageDoesNotShow() {
    String body = (FIRST + " " + SECOND + " " + THIRD + " ").repeat(3).strip();
    PageReading reading =
        read(
            "<script type=\"application/ld+json\">{\"@graph\":[{\"@type\":\"WebPage\",\"mainEntity\":"
                + "{\"@type\":[\"NewsArticle\"],\"headline\":\"Talks end\",\"articleBody\":\""
                + body
                + "\",\"datePublished\":\"2025-04-10\",\"author\":[{\"name\":\"Ann Bo\"}]}}]}</script>"
                + "<div id=app>Loading the page, one moment please.</div>");

    assertEquals(body, reading.text());
    assertEquals("json-ld", reading.bodyFrom());
    assertEquals("Talks end", reading.title());
    assertEquals("Ann Bo", reading.author());
    assertEquals(Instant.parse("2025-04-10T00:00:00Z"), reading.publishedAt());
  }

  @Test
  void theFirstOfSeveralArticlesIsTaken() {
    String other =
        "<article><h1>Grain prices fall</h1>"
            + ("<p>" + THIRD.replace("round", "harvest") + "</p>").repeat(3)
            + "</article>";
    String twice = BODY + BODY.replace("Norland", "Norland's neighbour");
    PageReading reading =
        read(
            "<title>Talks end</title><main><article><h1>Talks end</h1>"
                + twice
                + "</article>"
                + other
                + other);

    assertFalse(reading.text().contains("harvest"), reading.text());
    assertTrue(reading.text().startsWith(FIRST), reading.text());
  }

  @Test
  void shortNewsDoesNotTakeInWhatStandsAside() {
    String news = FIRST + "\n\n" + THIRD;
    String html =
        "<h1>Talks end in Doha</h1><div class=story><p>"
            + FIRST
            + "</p><p>"
            + THIRD
            + "</p></div><aside><p>The harbour stays closed all summer, the town said on Monday.</p></aside>";

    assertEquals(news, read(html).text());
  }

  @Test
  void aDayAfterTheFetchIsNotBelieved() {
    PageReading reading =
        read("<meta property=\"article:published_time\" content=\"2099-01-01\"><article>" + BODY);

    assertNull(reading.publishedAt());
    assertTrue(reading.futureDate());
  }

  @Test
  void aDayInRelatedLinksIsNotTheArticles() {
    PageReading reading =
        read(
            "<article><h1>Talks end</h1>"
                + BODY
                + "</article><aside class=related><a href=/x>Other"
                + " talks</a> <span class=date>3 March 2024</span></aside>");

    assertNull(reading.publishedAt());
    assertNull(reading.dateFrom());
  }

  @Test
  void aVisibleDayBesideTheHeadlineIsTaken() {
    PageReading reading =
        read(
            "<article><h1>Talks end</h1><p class=dateline>Doha, 10 April 2025</p>"
                + BODY
                + "</article>");

    assertEquals(Instant.parse("2025-04-10T00:00:00Z"), reading.publishedAt());
    assertEquals("visible", reading.dateFrom());
  }

  @Test
  void aRevisionThatAloneIsShownGivesTheDay() {
    String data =
        "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"datePublished\":"
            + "\"2025-04-10T16:22:00Z\",\"dateModified\":\"2025-04-11T05:39:00Z\"}</script>"
            + "<article><h1>Talks end</h1>";

    PageReading revised = read(data + "<p class=when>Friday 11 April 2025 07:39</p>" + BODY);
    assertEquals(Instant.parse("2025-04-11T05:39:00Z"), revised.publishedAt());
    assertEquals(ZoneOffset.ofHours(2), revised.zone());
    assertEquals("json-ld-modified", revised.dateFrom());

    for (String line :
        new String[] {
          "Updated 11 April 2025 07:39. Published 10 April 2025 18:22",
          "Published April 10 at 6:22 pm | Updated April 11 at 7:39 am",
          "10.04.2025",
          "somewhere else"
        }) {
      PageReading both = read(data + "<p class=when>" + line + "</p>" + BODY);
      assertEquals(Instant.parse("2025-04-10T16:22:00Z"), both.publishedAt(), line);
      assertEquals(Instant.parse("2025-04-11T05:39:00Z"), both.modifiedAt(), line);
    }
  }

  @Test
  void theDayThatReadersAreShownIsThePagesOwn() {
    PageReading reading =
        read(
            "<meta property=\"article:published_time\" content=\"2025-04-11T02:15:00Z\"><article>"
                + "<h1>Talks end</h1><div>April 10, 2025</div>"
                + BODY);

    assertEquals(Instant.parse("2025-04-11T02:15:00Z"), reading.publishedAt());
    assertEquals(ZoneOffset.ofHours(-3), reading.zone());
  }

  @Test
  void aDayThatCanBeReadTwoWaysIsReadInThePagesLanguage() {
    String page = "<article><h1>Talks end</h1><p class=date>3/4/2025</p>" + BODY;

    assertNull(read("<html lang=en>" + page).publishedAt());
    assertEquals(
        Instant.parse("2025-04-03T00:00:00Z"), read("<html lang=fr>" + page).publishedAt());
  }

  @Test
  void aFilmsDayIsThatOfThePageAroundIt() {
    PageReading reading =
        read(
            "<script type=\"application/ld+json\">{\"@type\":\"VideoObject\",\"uploadDate\":"
                + "\"2025-04-10T16:22:00Z\"}</script><article><h1>Talks end</h1>"
                + BODY);

    assertEquals(Instant.parse("2025-04-10T16:22:00Z"), reading.publishedAt());
  }

  @Test
  void theAddressGivesTheDayWhereThePageDoesNot() {
    PageReading reading =
        reader.read("<article>" + BODY, "https://a.example/2025/04/10/talks", FETCHED);

    assertEquals(Instant.parse("2025-04-10T00:00:00Z"), reading.publishedAt());
    assertEquals("url", reading.dateFrom());
  }

  @Test
  void theTimeKeepsTheZoneThatThePageShows() {
    PageReading reading =
        read(
            "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"datePublished\":"
                + "\"2025-04-11T02:15:00Z\"}</script><article><h1>Talks end</h1>"
                + "<time datetime=\"2025-04-10T22:15:00-0400\">10:15 p.m.</time>"
                + BODY);

    assertEquals(Instant.parse("2025-04-11T02:15:00Z"), reading.publishedAt());
    assertEquals(ZoneOffset.ofHours(-4), reading.zone());
  }

  @Test
  void aCanonicalAddressOfAnotherSiteOrOfTheFrontPageIsNotBelieved() {
    assertEquals(URL, canonical("https://elsewhere.example/talks"));
    assertEquals(URL, canonical("https://www.harbour.example/"));
    assertEquals(
        "https://harbour.example/talks", canonical("https://harbour.example/talks?utm_medium=rss"));
  }

  @Test
  void aFrontPageIsNoArticle() {
    String teaser =
        "<h3><a href=/x>Ministers of two countries meet in Doha</a></h3><p>They talked.</p>";

    assertEquals(
        Verdict.NOT_ARTICLE,
        reader
            .read("<title>Post</title>" + teaser.repeat(20), "https://a.example/", FETCHED)
            .verdict());
    PageReading list =
        reader.read(
            "<title>Talks</title>" + teaser.repeat(20), "https://a.example/tag/talks", FETCHED);
    assertEquals(Verdict.NOT_ARTICLE, list.verdict());
    assertEquals("list of articles", list.why());
  }

  @Test
  void aConsentWallIsNoArticle() {
    PageReading reading =
        read(
            "<title>Harbour Post</title><div><p>We value your privacy. We and our partners use cookies and"
                + " similar means to store and read information on your device, and process personal data"
                + " such as your address for the purposes that are named below.</p></div>");

    assertEquals(Verdict.NOT_ARTICLE, reading.verdict());
    assertEquals("consent wall", reading.why());
  }

  @Test
  void aSubscribersPageIsMarked() {
    assertTrue(
        read("<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":false}"
                + "</script><article>"
                + BODY)
            .paywalled());
  }

  @Test
  void figuresInATableAndDataLetSlipAreNotText() {
    String table =
        "<table><tr><td>Embassies</td><td>12</td></tr><tr><td>Consulates</td></tr></table>";
    String data =
        "<p>{\"type\":\"embed\",\"width\":550,\"url\":\"x\",\"html\":\"y\",\"kind\":\"rich\"}</p>";
    String hidden = "<span style=\"display: none\">{x^2}</span>";

    assertEquals(
        TEXT, read("<article>" + BODY.replace("<h2>", table + data + hidden + "<h2>")).text());
  }

  @Test
  void aParagraphSaidTwiceSideBySideStaysAndOneDrawnOutDoesNot() {
    String twice = "<p>" + FIRST + "</p><p>" + FIRST + "</p><p>" + SECOND + "</p>";

    assertEquals(
        FIRST + "\n\n" + FIRST + "\n\n" + SECOND, read("<article>" + twice + "</article>").text());
    String drawn =
        "<div><div><div><div><q>" + FIRST + "</q></div></div></div></div><p>" + THIRD + "</p>";
    assertEquals(
        FIRST + "\n\n" + SECOND + "\n\n" + THIRD,
        read("<article><p>" + FIRST + "</p><p>" + SECOND + "</p>" + drawn).text());
  }

  @Test
  void whatAuthorsSayOfThemselvesAtTheEndIsNotText() {
    String about = "<p>Ann Bo is a reporter who writes on harbours. Follow her on other pages.</p>";

    assertEquals(TEXT, read("<article>" + BODY + about).text());
    assertTrue(read("<article>" + about + BODY.repeat(2)).text().contains("Ann Bo"));
  }

  @Test
  void theWordsOfAHeadingInAnIdSayNothingOfTheBuild() {
    String part = "<section id=how-they-share-the-harbour>" + BODY + "</section>";

    assertTrue(read("<article><p>" + FIRST.repeat(5) + "</p>" + part).text().contains(THIRD));
  }

  @Test
  void brokenStructuredDataIsPassedOver() {
    assertEquals(TEXT, read("<script type=application/ld+json>{\"@type\":</script>" + BODY).text());
  }

  @Test
  void markupInTextStaysText() {
    String html =
        "<article><p>" + FIRST + " &lt;script&gt;alert(1)&lt;/script&gt;</p><p>" + SECOND + "</p>";

    assertTrue(read(html).text().contains("<script>alert(1)</script>"));
    assertFalse(read(html.replace("&lt;", "<").replace("&gt;", ">")).text().contains("alert"));
  }

  private @Nullable String canonical(String href) {
    return read("<link rel=canonical href=\"" + href + "\"><article>" + BODY).canonicalUrl();
  }

  private PageReading read(String html) {
    return reader.read(html, URL, FETCHED);
  }
}
