package io.parley.talks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.parley.wire.Alert;
import io.parley.wire.AlertType;
import io.parley.wire.ArticleTalks;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * A live log with 10,000 pages of 2019 among it, a hundredth of them with a date that was yet to
 * come, which is dropped on reading, and as many crawled again without a date.
 */
class OldPagesTest {
  private static final int OLD = 10_000;
  private static final List<String> PARTIES =
      IntStream.range(0, 80).mapToObj(i -> String.format("P%02d", i)).toList();
  private static final Instant NOW = Instant.parse("2026-05-01T00:00:00Z");

  @Test
  void noOldRoundIsAlertedAndEachLiveOneIs() {
    Random random = new Random(2019);
    TalksLedger ledger = TalksLedger.open(new HeapStore(), LedgerLimits.DEFAULT);
    List<Alert> alerts = new ArrayList<>();
    Set<String> live = new HashSet<>();
    for (int i = 0; i < OLD; i++) {
      Instant at = NOW.plus(Duration.ofMinutes(3L * i));
      if (i % 500 == 250) {
        String id = "live" + i;
        live.add(id);
        alerts.addAll(ledger.accept(live(id, at, i / 500), i).alerts());
      }
      LocalDate day = LocalDate.of(2019, 1, 1).plusDays(random.nextInt(365));
      boolean undated = i % 50 == 0;
      ArticleTalks page = Telling.article("old" + i, old(random, day));
      alerts.addAll(
          ledger.accept(found(page, at, undated ? null : page.publishedAt()), i).alerts());
    }

    Set<String> told = new HashSet<>();
    alerts.stream()
        .filter(alert -> alert.type() == AlertType.NEW)
        .forEach(alert -> told.add(alert.articleId()));
    assertEquals(live, told);
  }

  private static ArticleTalks live(String id, Instant at, int number) {
    String day = at.toString().substring(0, 10);
    return found(
        Telling.article(id, "KEN,SOM held r" + (number + 1) + " " + day + " city:Nairobi @" + day),
        at,
        at);
  }

  /** Talks of that day, of before or planned, with and without a day of their own. */
  private static String old(Random random, LocalDate day) {
    int one = random.nextInt(PARTIES.size());
    int other = (one + 1 + random.nextInt(PARTIES.size() - 1)) % PARTIES.size();
    String status = List.of("held", "under_way", "scheduled").get(random.nextInt(3));
    String when =
        switch (random.nextInt(3)) {
          case 0 -> " " + day;
          case 1 -> " " + day.plusDays(10);
          default -> "";
        };
    return PARTIES.get(Math.min(one, other))
        + ","
        + PARTIES.get(Math.max(one, other))
        + " "
        + status
        + when
        + (random.nextBoolean() ? " city:Doha" : "")
        + (random.nextBoolean() ? " r" + (1 + random.nextInt(9)) : "")
        + " @"
        + day;
  }

  private static ArticleTalks found(ArticleTalks a, Instant at, @Nullable Instant published) {
    return new ArticleTalks(
        a.articleId(), a.url(), a.source(), a.title(), published, at, a.sketch(), a.talks(), false);
  }
}
