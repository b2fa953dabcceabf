package io.parley.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Scores what single articles say: talk mentions, their slots, event types. An article without a
 * prediction counts as one that says nothing.
 */
public final class TagScores {
  private static final JsonNode NOTHING = JsonNodeFactory.instance.arrayNode();
  private static final Set<String> BEGUN = Set.of("held", "under_way");

  private final Counts news = new Counts();
  private final Counts begun = new Counts();
  private final Counts background = new Counts();
  private final Counts articles = new Counts();
  private final SlotCounts slots = new SlotCounts();
  private final Map<String, Counts> events = new TreeMap<>();

  private TagScores() {}

  /**
   * Scores a file as {@code tag} writes it.
   *
   * @param gold folder with {@code labels.jsonl}
   * @param predictions one object a line with {@code id}, {@code event_types}, {@code talks}
   * @throws IOException where a file cannot be read; the message names the file and the line
   */
  public static ScoreTable of(Path gold, Path predictions) throws IOException {
    Map<String, JsonNode> predicted = new HashMap<>();
    for (JsonNode each : JsonFile.lines(predictions)) {
      predicted.put(each.path("id").asText(), each);
    }
    TagScores scores = new TagScores();
    for (JsonNode label : JsonFile.lines(gold.resolve("labels.jsonl"))) {
      scores.article(
          label,
          predicted.getOrDefault(label.path("id").asText(), JsonNodeFactory.instance.objectNode()));
    }
    return scores.table();
  }

  private void article(JsonNode label, JsonNode prediction) {
    JsonNode gold = array(label, "talks");
    JsonNode predicted = array(prediction, "talks");
    List<MentionPairs.Pair> pairs = MentionPairs.of(gold, predicted);
    int newsPairs = 0;
    int begunPairs = 0;
    for (MentionPairs.Pair pair : pairs) {
      if (!pair.background()) {
        newsPairs++;
        begunPairs += begun(pair.gold()) && begun(pair.predicted()) ? 1 : 0;
        slots.add(pair);
      }
    }
    int goldNews = count(gold, false, false);
    int predictedNews = count(predicted, false, false);
    int backPairs = pairs.size() - newsPairs;
    news.add(newsPairs, predictedNews - newsPairs, goldNews - newsPairs);
    background.add(
        backPairs,
        predicted.size() - predictedNews - backPairs,
        gold.size() - goldNews - backPairs);
    begun.add(
        begunPairs,
        count(predicted, false, true) - begunPairs,
        count(gold, false, true) - begunPairs);
    articles.compare(goldNews > 0, predictedNews > 0);
    Set<String> goldEvents = new HashSet<>(Slots.list(label, "event_types"));
    Set<String> predictedEvents = new HashSet<>(Slots.list(prediction, "event_types"));
    Set<String> all = new HashSet<>(goldEvents);
    all.addAll(predictedEvents);
    for (String type : all) {
      events
          .computeIfAbsent(type, t -> new Counts())
          .compare(goldEvents.contains(type), predictedEvents.contains(type));
    }
  }

  private static JsonNode array(JsonNode node, String field) {
    JsonNode array = node.get(field);
    return array != null && array.isArray() ? array : NOTHING;
  }

  private static boolean begun(JsonNode mention) {
    return BEGUN.contains(mention.path("status").asText());
  }

  private static int count(JsonNode mentions, boolean back, boolean onlyBegun) {
    int count = 0;
    for (JsonNode mention : mentions) {
      boolean counts = Slots.is(mention, "background") == back && (!onlyBegun || begun(mention));
      count += counts ? 1 : 0;
    }
    return count;
  }

  private ScoreTable table() {
    ScoreTable.Builder table = new ScoreTable.Builder();
    table.row("talk mentions (news)", "mentions", news);
    table.row("  held or under way", "begun", begun);
    table.row("talk mentions (background)", "background", background);
    table.row("articles with talks", "articles", articles);
    slots.print(table);
    double sum = 0;
    for (Map.Entry<String, Counts> event : events.entrySet()) {
      table.row("event " + event.getKey(), "event." + event.getKey(), event.getValue());
      sum += event.getValue().f1();
    }
    double macro = sum / Math.max(1, events.size());
    table.line("event types macro-F1 " + Decimals.three(macro));
    table.figure("events.macro_f1", macro);
    return table.build();
  }
}
