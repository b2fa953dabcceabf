package io.parley.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.page.PageReader;
import io.parley.page.PageReading;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Scores the reading of pages with known bodies. The metric of a body is the one of the article
 * extraction benchmark (Scrapinghub 2020): shingles of four words, precision and recall averaged
 * over pages. Pages are halved by the hash of their id, since rules are tuned on the first half
 * alone: a figure is given for each half and for all.
 */
public final class PageScores {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}_]+");
  private static final int SHINGLE = 4;
  private static final List<String> PARTS = List.of("tuned", "other", "all");

  private final Sum[] sums = {new Sum(), new Sum(), new Sum()};

  private PageScores() {}

  /**
   * What one page was read as.
   *
   * @param day {@code 2025-04-10} on the page's own clock; empty where none was found
   */
  public record Read(String title, String text, String day) {
    static final Read NOTHING = new Read("", "", "");

    static Read of(PageReading reading) {
      Instant at = reading.publishedAt();
      ZoneOffset zone = reading.zone() == null ? ZoneOffset.UTC : reading.zone();
      String day = at == null ? "" : at.atOffset(zone).toLocalDate().toString();
      return new Read(reading.title(), reading.text(), day);
    }

    static Read of(JsonNode line) {
      String at = line.path("published_at").asText("");
      return new Read(
          line.path("title").asText(""),
          line.path("text").asText(""),
          at.substring(0, Math.min(10, at.length())));
    }
  }

  private static final class Sum {
    private int pages;
    private double precision;
    private double recall;
    private int titles;
    private int titlesKnown;
    private int days;
    private int daysGiven;
    private int daysKnown;

    double f1() {
      double p = precision / pages;
      double r = recall / pages;
      return p + r == 0 ? 0 : 2 * p * r / (p + r);
    }
  }

  /**
   * Reads the pages of a folder and scores what was read.
   *
   * @param folder with one file {@code NAME.truth.jsonl} and its {@code NAME.jsonl}, or more; each
   *     may be gzipped
   * @param predictions lines as {@code parley extract} writes them to score instead; null to read
   *     the pages here
   * @param set NAME of the one pair of files to take; null where the folder has one
   * @throws IOException where a file is missing or cannot be read; the message names it
   */
  public static ScoreTable of(Path folder, @Nullable Path predictions, @Nullable String set)
      throws IOException {
    PageFolder files = PageFolder.open(folder, set);
    Map<String, Read> read = new HashMap<>();
    if (predictions == null) {
      PageReader reader = new PageReader();
      for (JsonNode page : JsonFile.lines(files.pages())) {
        String url = page.path("url").textValue();
        read.put(
            page.path("id").asText(),
            Read.of(reader.read(page.path("html").asText(), url, fetched(page))));
      }
    } else {
      for (JsonNode line : JsonFile.lines(predictions)) {
        read.put(line.path("id").asText(), Read.of(line));
      }
    }
    PageScores scores = new PageScores();
    for (JsonNode truth : JsonFile.lines(files.truth())) {
      scores.add(
          truth,
          Objects.requireNonNull(read.getOrDefault(truth.path("id").asText(), Read.NOTHING)));
    }
    return scores.table();
  }

  private static @Nullable Instant fetched(JsonNode page) {
    String at = page.path("fetched_at").asText("");
    return at.isEmpty() ? null : Instant.parse(at);
  }

  private void add(JsonNode truth, Read read) {
    int half = Math.floorMod(truth.path("id").asText().hashCode(), 2);
    for (Sum sum : List.of(sums[half], sums[2])) {
      add(sum, truth, read);
    }
  }

  private static void add(Sum sum, JsonNode truth, Read read) {
    Map<String, Integer> want = shingles(PageFolder.text(truth));
    Map<String, Integer> got = shingles(read.text);
    int hits = 0;
    for (Map.Entry<String, Integer> entry : want.entrySet()) {
      hits += Math.min(entry.getValue(), got.getOrDefault(entry.getKey(), 0));
    }
    int wanted = want.values().stream().mapToInt(Integer::intValue).sum();
    int found = got.values().stream().mapToInt(Integer::intValue).sum();
    sum.pages++;
    sum.precision += found == 0 ? (wanted == 0 ? 1 : 0) : (double) hits / found;
    sum.recall += wanted == 0 ? (found == 0 ? 1 : 0) : (double) hits / wanted;
    String title = PageFolder.title(truth);
    if (!title.isEmpty()) {
      sum.titlesKnown++;
      sum.titles += fold(title).equals(fold(read.title)) ? 1 : 0;
    }
    String day = truth.path("date").asText("");
    if (day.length() >= 10) {
      sum.daysKnown++;
      sum.daysGiven += read.day.isEmpty() ? 0 : 1;
      sum.days += day.substring(0, 10).equals(read.day) ? 1 : 0;
    }
  }

  private ScoreTable table() {
    ScoreTable.Builder table = new ScoreTable.Builder();
    for (int i = 0; i < sums.length; i++) {
      Sum sum = sums[i];
      if (sum.pages == 0) {
        continue;
      }
      table.line(
          String.format(
              Locale.ROOT,
              "%-5s %d pages: body P %s R %s F1 %s; title %d of %d; day %d of %d, given %d",
              PARTS.get(i),
              sum.pages,
              Decimals.three(sum.precision / sum.pages),
              Decimals.three(sum.recall / sum.pages),
              Decimals.three(sum.f1()),
              sum.titles,
              sum.titlesKnown,
              sum.days,
              sum.daysKnown,
              sum.daysGiven));
      table.figure(PARTS.get(i) + ".body.p", sum.precision / sum.pages);
      table.figure(PARTS.get(i) + ".body.r", sum.recall / sum.pages);
      table.figure(PARTS.get(i) + ".body.f1", sum.f1());
      table.figure(PARTS.get(i) + ".title", share(sum.titles, sum.titlesKnown));
      table.figure(PARTS.get(i) + ".day", share(sum.days, sum.daysKnown));
    }
    return table.build();
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 1 : (double) part / whole;
  }

  private static String fold(String title) {
    return title.replaceAll("[^\\p{L}\\p{N}\\p{M}_]+", " ").strip().toLowerCase(Locale.ROOT);
  }

  private static Map<String, Integer> shingles(String text) {
    List<String> words = WORD.matcher(text).results().map(r -> r.group()).toList();
    Map<String, Integer> counts = new HashMap<>();
    if (!words.isEmpty()) {
      for (int i = 0; i < Math.max(1, words.size() - SHINGLE + 1); i++) {
        counts.merge(
            String.join(" ", words.subList(i, Math.min(words.size(), i + SHINGLE))),
            1,
            Integer::sum);
      }
    }
    return counts;
  }
}
