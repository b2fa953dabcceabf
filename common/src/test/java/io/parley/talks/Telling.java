package io.parley.talks;

import io.parley.model.Head;
import io.parley.model.NextRound;
import io.parley.model.Outcome;
import io.parley.model.Sketch;
import io.parley.model.TalkMention;
import io.parley.model.TalkStatus;
import io.parley.model.Venue;
import io.parley.wire.ArticleTalks;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Articles in short, for tests: {@code "RUS,USA held r2 2025-04-10 city:Istanbul @2025-04-10"}.
 * More talks of one article are parted by {@code ;}. Further words: {@code bg}, {@code ..day} for a
 * last day, {@code country:}, {@code series:}, {@code head:Name/role/PARTY}, {@code topic:}, {@code
 * outcome:}, {@code by:} for the publisher; {@code _} stands for a blank.
 */
final class Telling {
  private Telling() {}

  static ArticleTalks article(String id, String words) {
    Instant at = Instant.parse("2025-01-01T00:00:00Z");
    String family = id;
    List<TalkMention> talks = new ArrayList<>();
    for (String part : words.split(";", -1)) {
      List<String> rest = new ArrayList<>();
      for (String word : part.trim().split(" ", -1)) {
        if (word.startsWith("@")) {
          at =
              Instant.parse(
                  word.length() == 11 ? word.substring(1) + "T12:00:00Z" : word.substring(1));
        } else if (word.startsWith("by:")) {
          family = word.substring(3);
        } else {
          rest.add(word);
        }
      }
      talks.add(talk(rest));
    }
    return new ArticleTalks(
        id,
        "https://example.org/" + id,
        family,
        "Title",
        at,
        at,
        Sketch.empty(family),
        talks,
        false);
  }

  static Claim claim(String id, String words) {
    return new Claim(article(id, words), 0, 0, 0);
  }

  /** A round of several articles, parted by {@code &}. */
  static Cluster cluster(String id, String words) {
    Cluster cluster = new Cluster();
    for (String telling : words.split(" & ", -1)) {
      cluster.add(claim(id + cluster.claims().size(), telling));
    }
    return cluster;
  }

  static ArticleTalks withdrawn(ArticleTalks a) {
    return new ArticleTalks(
        a.articleId(),
        a.url(),
        a.source(),
        a.title(),
        a.publishedAt(),
        a.streamTime(),
        a.sketch(),
        a.talks(),
        true);
  }

  private static TalkMention talk(List<String> words) {
    TalkStatus status = TalkStatus.HELD;
    boolean background = false;
    Integer round = null;
    String start = null;
    String end = null;
    String city = null;
    String country = null;
    String series = null;
    Outcome outcome = null;
    List<Head> heads = new ArrayList<>();
    List<String> topics = new ArrayList<>();
    for (String word : words.subList(1, words.size())) {
      String value = word.substring(word.indexOf(':') + 1).replace('_', ' ');
      TalkStatus named = status(word);
      if (named != null) {
        status = named;
      } else if (word.equals("bg")) {
        background = true;
      } else if (word.startsWith("..")) {
        end = word.substring(2);
      } else if (word.startsWith("city:")) {
        city = value;
      } else if (word.startsWith("country:")) {
        country = value;
      } else if (word.startsWith("series:")) {
        series = value;
      } else if (word.startsWith("topic:")) {
        topics.add(value);
      } else if (word.startsWith("outcome:")) {
        outcome = Outcome.valueOf(value.replace(' ', '_').toUpperCase(Locale.ROOT));
      } else if (word.startsWith("head:")) {
        List<String> parts = List.of(value.split("/", -1));
        heads.add(new Head(parts.get(0), parts.get(1), parts.get(2)));
      } else if (word.startsWith("r")) {
        round = Integer.valueOf(word.substring(1));
      } else {
        start = word;
      }
    }
    return new TalkMention(
        status,
        background,
        Arrays.asList(words.get(0).split(",", -1)),
        List.of(),
        round,
        series,
        new Venue(city, country, null),
        start,
        end,
        null,
        heads,
        topics,
        outcome,
        NextRound.UNSAID,
        "They met.",
        List.of());
  }

  private static @Nullable TalkStatus status(String word) {
    for (TalkStatus status : TalkStatus.values()) {
      if (Wording.key(status).equals(word)) {
        return status;
      }
    }
    return null;
  }
}
