package io.parley.page;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.wire.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Measures the page reader on pages with known bodies: {@code PageScores FOLDER [PREDICTIONS]},
 * where the folder holds {@code news.jsonl.gz} and {@code news.truth.jsonl}. The metric is the one
 * of the article extraction benchmark: shingles of four words, precision and recall averaged over
 * pages. Pages are halved by the hash of their id: rules are tuned on the first half alone.
 */
final class PageScores {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");
  private static final int SHINGLE = 4;

  private record Page(String id, String url, String html) {}

  private record Score(
      String id, double precision, double recall, int title, int day, int dayGiven) {
    double f1() {
      return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }
  }

  private PageScores() {}

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    Map<String, JsonNode> truth = new LinkedHashMap<>();
    for (String line : Files.readAllLines(folder.resolve("news.truth.jsonl"))) {
      JsonNode node = Json.mapper().readTree(line);
      truth.put(node.get("id").textValue(), node);
    }
    List<Page> pages = pages(folder.resolve("news.jsonl.gz"));
    PageReader reader = new PageReader();
    Map<String, PageReading> readings = new LinkedHashMap<>();
    for (Page page : pages) {
      readings.put(page.id(), reader.read(page.html(), page.url(), null));
    }
    if (args.length > 1) {
      write(Path.of(args[1]), readings);
    }
    List<List<Score>> halves = List.of(new ArrayList<>(), new ArrayList<>());
    for (Map.Entry<String, JsonNode> known : truth.entrySet()) {
      String id = known.getKey();
      PageReading reading = readings.get(id);
      if (reading == null) {
        throw new IOException("page " + id + " has a truth and no html");
      }
      halves.get(half(id)).add(score(id, reading, known.getValue()));
    }
    report("tuned half", halves.get(0));
    report("other half", halves.get(1));
    List<Score> all = new ArrayList<>(halves.get(0));
    all.addAll(halves.get(1));
    report("all", all);
    System.out.println(
        "not articles: "
            + readings.values().stream().filter(r -> r.verdict() != Verdict.ARTICLE).count());
    speed(reader, pages);
  }

  /** Time of this thread on a core, so that a busy machine does not spoil the figure. */
  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static int half(String id) {
    return Math.floorMod(id.hashCode(), 2);
  }

  private static void speed(PageReader reader, List<Page> pages) {
    List<Page> usual = pages.stream().filter(p -> p.html().length() < 160_000).toList();
    long chars = 0;
    for (int round = 0; round < 6; round++) {
      long start = cpuNanos();
      chars = 0;
      for (Page page : usual) {
        chars += page.html().length();
        reader.read(page.html(), page.url(), Instant.EPOCH);
      }
      double seconds = (cpuNanos() - start) / 1e9;
      if (round == 5) {
        System.out.printf(
            Locale.ROOT,
            "speed: %d pages of %d KB on average, %.0f pages/s, %.1f MB/s%n",
            usual.size(),
            chars / usual.size() / 1000,
            usual.size() / seconds,
            chars / seconds / 1e6);
      }
    }
  }

  private static void report(String name, List<Score> scores) {
    double p = scores.stream().mapToDouble(Score::precision).average().orElse(0);
    double r = scores.stream().mapToDouble(Score::recall).average().orElse(0);
    System.out.printf(
        Locale.ROOT,
        "%s: %d pages, body P %.3f R %.3f F1 %.3f; title %d; day right %d, given %d%n",
        name,
        scores.size(),
        p,
        r,
        2 * p * r / (p + r),
        scores.stream().mapToInt(Score::title).sum(),
        scores.stream().mapToInt(Score::day).sum(),
        scores.stream().mapToInt(Score::dayGiven).sum());
  }

  private static Score score(String id, PageReading reading, JsonNode truth) {
    Map<String, Integer> want = shingles(truth.get("text").textValue());
    Map<String, Integer> got = shingles(reading.text());
    int hits = 0;
    for (Map.Entry<String, Integer> entry : want.entrySet()) {
      hits += Math.min(entry.getValue(), got.getOrDefault(entry.getKey(), 0));
    }
    int wanted = want.values().stream().mapToInt(Integer::intValue).sum();
    int found = got.values().stream().mapToInt(Integer::intValue).sum();
    String time = local(reading);
    String day = time == null ? "" : time.substring(0, 10);
    return new Score(
        id,
        found == 0 ? (wanted == 0 ? 1 : 0) : (double) hits / found,
        wanted == 0 ? (found == 0 ? 1 : 0) : (double) hits / wanted,
        fold(truth.get("title").textValue()).equals(fold(reading.title())) ? 1 : 0,
        truth.get("date").textValue().startsWith(day) && !day.isEmpty() ? 1 : 0,
        day.isEmpty() ? 0 : 1);
  }

  /** With the page's own offset: what is known is the day on the page's calendar. */
  private static @Nullable String local(PageReading reading) {
    Instant at = reading.publishedAt();
    ZoneOffset zone = reading.zone();
    return at == null || zone == null ? null : at.atOffset(zone).toString();
  }

  private static String fold(String title) {
    return title.replaceAll("[^\\p{L}\\p{N}_]+", " ").strip().toLowerCase(Locale.ROOT);
  }

  private static Map<String, Integer> shingles(String text) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      words.add(matcher.group());
    }
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

  private static List<Page> pages(Path file) throws IOException {
    List<Page> pages = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode node = Json.mapper().readTree(line);
        pages.add(
            new Page(
                node.get("id").textValue(),
                node.get("url").textValue(),
                node.get("html").textValue()));
      }
    }
    return pages;
  }

  private static void write(Path file, Map<String, PageReading> readings) throws IOException {
    try (PrintStream out =
        new PrintStream(Files.newOutputStream(file), false, StandardCharsets.UTF_8)) {
      readings.forEach(
          (id, r) -> {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("id", id);
            line.put("half", half(id));
            line.put("verdict", r.verdict());
            line.put("why", r.why());
            line.put("title", r.title());
            line.put("text", r.text());
            line.put("published_at", local(r));
            line.put("date_from", r.dateFrom());
            line.put("author", r.author());
            line.put("site", r.site());
            line.put("url", r.canonicalUrl());
            line.put("language", r.language());
            line.put("body_from", r.bodyFrom());
            out.println(Json.line(line));
          });
    }
  }
}
