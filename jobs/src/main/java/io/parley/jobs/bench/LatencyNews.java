package io.parley.jobs.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parley.wire.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Invented articles: ordinary ones without talks, and such that each tell of talks of their own.
 */
final class LatencyNews {
  private static final List<String> STATES =
      List.of(
          "Norway",
          "Kenya",
          "Chile",
          "Japan",
          "Egypt",
          "India",
          "Ghana",
          "Peru",
          "Oman",
          "Nepal",
          "Spain",
          "Brazil",
          "Turkey",
          "Jordan",
          "Angola",
          "Poland",
          "Vietnam",
          "Mexico",
          "Canada",
          "Sweden",
          "Greece",
          "Algeria",
          "Bolivia",
          "Finland",
          "Austria",
          "Denmark",
          "Portugal",
          "Hungary",
          "Morocco",
          "Tunisia",
          "Zambia",
          "Uganda",
          "Rwanda",
          "Senegal",
          "Cameroon",
          "Ecuador",
          "Uruguay",
          "Paraguay",
          "Argentina",
          "Colombia",
          "Indonesia",
          "Malaysia",
          "Thailand",
          "Australia",
          "Bulgaria",
          "Romania",
          "Croatia",
          "Slovenia",
          "Estonia",
          "Latvia",
          "Iceland",
          "Ireland",
          "Belgium",
          "Switzerland",
          "Kuwait",
          "Qatar",
          "Bahrain",
          "Pakistan",
          "Bangladesh",
          "Mongolia",
          "Kazakhstan",
          "Uzbekistan",
          "Namibia",
          "Botswana");
  private static final List<String> WORDS =
      List.of(
          "harvest", "market", "bridge", "school", "river", "council", "price", "winter", "station",
          "museum", "factory", "season", "ticket", "garden", "engine", "library", "stadium");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private final Random random = new Random(1);
  private int articles;
  private int rounds;
  private String lastUrl = "";

  /** Address of the last article made. */
  String lastUrl() {
    return lastUrl;
  }

  byte[] ordinary(Instant now) {
    StringBuilder text = new StringBuilder();
    for (int sentence = 0; sentence < 24; sentence++) {
      text.append("The ").append(word()).append(" near the ").append(word());
      text.append(" was a subject at the ").append(word()).append(" again, said people who had ");
      text.append("come for the ").append(word()).append(".");
      text.append(sentence % 4 == 3 ? "\n\n" : " ");
    }
    return article("A " + word() + " and its " + word(), text.toString(), now);
  }

  /** Each call another pair of states. */
  byte[] round(Instant now) {
    int size = STATES.size();
    int step = 1 + rounds / size % (size / 2 - 1);
    String one = STATES.get(rounds % size);
    String other = STATES.get((rounds + step) % size);
    rounds++;
    String day = DAY.format(LocalDate.ofInstant(now, ZoneOffset.UTC));
    return article(
        one + " and " + other + " hold first round of talks in Geneva",
        "GENEVA - "
            + one
            + " and "
            + other
            + " held a first round of talks on trade in Geneva on "
            + day
            + ".\n\nThe foreign ministries of both said so.",
        now);
  }

  private byte[] article(String title, String text, Instant now) {
    articles++;
    lastUrl = "https://site" + articles % 50 + ".example/news/" + articles;
    ObjectNode article = Json.mapper().createObjectNode();
    article.put("url", lastUrl);
    article.put("source", "Site " + articles % 50);
    article.put("title", title);
    article.put("text", text);
    article.put("published_at", now.toString());
    return Json.bytes(article);
  }

  private String word() {
    return WORDS.get(random.nextInt(WORDS.size()));
  }
}
