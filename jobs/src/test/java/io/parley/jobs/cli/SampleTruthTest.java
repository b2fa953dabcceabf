package io.parley.jobs.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parley.evaluate.RunScores;
import io.parley.evaluate.ScoreTable;
import io.parley.evaluate.TagScores;
import io.parley.wire.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What extract, tag and replay make of the sample crawl, beside what a good reader finds in it.
 * What they get right is asked for exactly; where they fall short, a floor stands a little below
 * what they reach, and the truth stays the truth.
 */
class SampleTruthTest {
  private static final Path SAMPLE = Path.of("src/main/resources/sample");

  @TempDir static Path folder = Path.of("");
  private static final Map<String, JsonNode> TRUTH = new LinkedHashMap<>();
  private static final Map<String, JsonNode> EXTRACTED = new LinkedHashMap<>();
  private static final Map<String, JsonNode> STORIES = new LinkedHashMap<>();
  private static ScoreTable tag = new ScoreTable(List.of(), Map.of());
  private static ScoreTable run = new ScoreTable(List.of(), Map.of());

  @BeforeAll
  static void runTheCommands() throws IOException {
    for (JsonNode page : lines(SAMPLE.resolve("expected.jsonl"))) {
      TRUTH.put(page.get("id").textValue(), page);
    }
    String crawl = SAMPLE.resolve("crawl.jsonl.gz").toString();
    Path plain = folder.resolve("crawl.jsonl");
    Files.write(plain, crawl());
    // The line that is no JSON and the three pages that are no article.
    assertEquals(1, parley("extract", "--in", crawl, "--out", path("extracted")));
    assertEquals(1, parley("tag", "--in", crawl, "--out", path("tagged")));
    assertEquals(1, parley("replay", "--in", plain.toString(), "--out", path("run")));
    lines(folder.resolve("extracted"))
        .forEach(line -> EXTRACTED.put(line.get("id").textValue(), line));
    lines(folder.resolve("run/stories.jsonl"))
        .forEach(line -> STORIES.put(line.get("article_id").textValue(), line));
    gold();
    tag = TagScores.of(folder, folder.resolve("tagged"));
    run = RunScores.of(folder, folder.resolve("run"));
  }

  @Test
  void exactlyTheArticlesAreExtracted() {
    TreeSet<String> articles = new TreeSet<>();
    TRUTH.forEach(
        (id, page) -> addIf(page.get("verdict").asText().equals("article"), id, articles));
    assertEquals(articles, new TreeSet<>(EXTRACTED.keySet()));
  }

  @Test
  void everyPageThatIsNoArticleIsADeadLetterForAReasonItMayHave() throws IOException {
    Map<String, String> reasons = new TreeMap<>();
    List<String> crawl = new String(crawl(), StandardCharsets.UTF_8).lines().toList();
    for (JsonNode letter : lines(folder.resolve("run/deadletters.jsonl"))) {
      reasons.put(
          id(crawl.get(letter.get("offset").intValue() - 1)), letter.get("reason").asText());
    }
    assertEquals("not_json", reasons.remove(""));
    reasons.forEach(
        (id, reason) ->
            assertTrue(
                TRUTH.get(id).get("reasons").toString().contains('"' + reason + '"'),
                id + " " + reason));
    assertEquals(
        TRUTH.values().stream()
            .filter(p -> p.get("verdict").asText().equals("dead_letter"))
            .count(),
        reasons.size());
  }

  @Test
  void languagesSitesAndCopiesAreExact() {
    assertEquals(
        List.of(), wrong((page, read) -> page.get("language").equals(read.get("language"))));
    assertEquals(
        List.of(),
        wrong(
            (page, read) ->
                page.get("source").isNull() || page.get("source").equals(read.get("site"))));
    assertEquals(
        List.of(),
        wrong(
            (page, read) ->
                page.get("duplicate_of")
                    .equals(STORIES.get(page.get("id").asText()).get("duplicate_of"))));
  }

  /** One site's pages (The Capital Daily, three of them) are read with their weather line. */
  @Test
  void headlinesBeginningsAndDaysAreThoseOfThePageButForOneSite() {
    assertFew(wrong((page, read) -> page.get("title").equals(read.get("title"))));
    assertFew(
        wrong((page, read) -> read.get("text").asText().startsWith(page.get("starts").asText())));
    assertFew(
        wrong(
            (page, read) ->
                page.get("day").isNull()
                    || read.get("published_at").asText().startsWith(page.get("day").asText())));
  }

  /** Nine pages more show their readers only the day, or a time without its zone. */
  @Test
  void theMomentIsExactWhereThePageShowsIt() {
    List<String> wrong = wrong((page, read) -> instant(page).equals(instant(read)));
    assertTrue(wrong.size() <= 12, wrong.toString());
  }

  private static void assertFew(List<String> wrong) {
    assertTrue(
        List.of("court-hearing", "missions-held-copy1", "nile-postponed-copy").containsAll(wrong),
        wrong.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "mentions.f1, 0.80",
    "begun.f1, 0.78",
    "articles.f1, 0.90",
    "slot.status, 0.82",
    "slot.parties, 0.92",
    "slot.round, 0.92",
    "slot.hours, 0.8",
    "slot.outcome, 0.80",
    "slot.city, 0.75",
    "slot.start, 0.70",
    "slot.end, 0.75",
    "slot.heads.p, 0.95",
    "events.macro_f1, 0.85"
  })
  void whatTheArticlesSayIsFound(String figure, double floor) {
    assertTrue(tag.figure(figure) >= floor, tag.text());
  }

  @ParameterizedTest
  @CsvSource({"stories.f1, 0.85", "copies.f1, 1", "alerts.alerted, 0.9"})
  void storiesAndRoundsAreFound(String figure, double floor) {
    assertTrue(run.figure(figure) >= floor, run.text());
  }

  @Test
  void noAlertIsRepeatedAndHardlyOneIsFalse() {
    assertEquals(1, run.figure("alerts.per_round"), run.text());
    assertTrue(run.figure("alerts.false") <= 0.1, run.text());
  }

  private static List<String> wrong(BiPredicate<JsonNode, JsonNode> right) {
    List<String> wrong = new ArrayList<>();
    EXTRACTED.forEach((id, read) -> addIf(!right.test(TRUTH.get(id), read), id, wrong));
    return wrong;
  }

  private static void addIf(boolean condition, String id, java.util.Collection<String> to) {
    if (condition) {
      to.add(id);
    }
  }

  private static Instant instant(JsonNode article) {
    JsonNode at = article.get("published_at");
    return at.isNull() ? Instant.EPOCH : OffsetDateTime.parse(at.asText()).toInstant();
  }

  private static String id(String line) {
    try {
      return Json.mapper().readTree(line).path("id").asText();
    } catch (JsonProcessingException e) {
      return "";
    }
  }

  /** The truth as a gold folder: without the languages that are not tagged. */
  private static void gold() throws IOException {
    List<String> labels = new ArrayList<>();
    Map<String, ObjectNode> rounds = new LinkedHashMap<>();
    for (JsonNode page : TRUTH.values()) {
      if (!page.get("verdict").asText().equals("article") || page.get("talks").isNull()) {
        continue;
      }
      labels.add(page.toString());
      for (JsonNode talk : page.get("talks")) {
        ObjectNode round =
            rounds.computeIfAbsent(
                talk.get("round_id").asText(),
                id -> Json.mapper().createObjectNode().put("round_id", id));
        putIfMissing(round, "parties", talk.get("parties"));
        putIfMissing(round, "round", talk.get("round"));
        putIfMissing(round, "start", talk.get("start"));
        putIfMissing(round, "end", talk.get("end"));
        putIfMissing(round, "city", talk.get("venue").get("city"));
      }
    }
    Files.write(folder.resolve("labels.jsonl"), labels);
    Files.write(
        folder.resolve("rounds.jsonl"),
        rounds.values().stream().map(ObjectNode::toString).toList());
  }

  private static void putIfMissing(ObjectNode round, String name, JsonNode value) {
    if (!round.hasNonNull(name)) {
      round.set(name, value);
    }
  }

  private static byte[] crawl() throws IOException {
    try (InputStream in =
        new GZIPInputStream(Files.newInputStream(SAMPLE.resolve("crawl.jsonl.gz")))) {
      return in.readAllBytes();
    }
  }

  private static List<JsonNode> lines(Path file) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      lines.add(Json.mapper().readTree(line));
    }
    return lines;
  }

  private static String path(String name) {
    return folder.resolve(name).toString();
  }

  private static int parley(String... arguments) {
    return Parley.commandLine()
        .setOut(new PrintWriter(new StringWriter()))
        .setErr(new PrintWriter(new StringWriter()))
        .execute(arguments);
  }
}
