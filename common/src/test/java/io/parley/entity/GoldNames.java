package io.parley.entity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.parley.model.ArticleField;
import io.parley.model.Entity;
import io.parley.model.EntityKind;
import io.parley.text.TextAnalyzer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Measures names against gold folders: {@code GoldNames FOLDER… [-v]}. Prints for each the share of
 * heads' names found exactly, of their parties and offices right, of party ids and venues found,
 * and with {@code -v} every miss and every person found.
 */
final class GoldNames {
  private final TextAnalyzer analyzer = new TextAnalyzer();
  private final EntityTagger tagger = EntityTagger.create();
  private final List<String> misses = new ArrayList<>();

  /** Hits and wants of one figure. */
  static final class Share {
    int right;
    int all;

    void count(boolean hit) {
      all++;
      right += hit ? 1 : 0;
    }

    double value() {
      return all == 0 ? 1 : (double) right / all;
    }

    @Override
    public String toString() {
      return String.format("%.3f (%d/%d)", value(), right, all);
    }
  }

  final Share heads = new Share();
  final Share parties = new Share();
  final Share partiesFalse = new Share();
  final Share roles = new Share();
  final Share partyIds = new Share();
  final Share venues = new Share();
  int statesFound;
  int articles;

  static GoldNames measure(Path folder) throws IOException {
    GoldNames measured = new GoldNames();
    ObjectMapper json = new ObjectMapper();
    Map<String, JsonNode> labels = new HashMap<>();
    for (String line : Files.readAllLines(folder.resolve("labels.jsonl"))) {
      JsonNode label = json.readTree(line);
      labels.put(label.get("id").asText(), label);
    }
    for (String line : Files.readAllLines(folder.resolve("articles.jsonl"))) {
      JsonNode article = json.readTree(line);
      measured.article(article, Objects.requireNonNull(labels.get(article.get("id").asText())));
    }
    return measured;
  }

  List<String> misses() {
    return misses;
  }

  private void article(JsonNode article, JsonNode label) {
    String id = article.get("id").asText();
    String text = article.get("text").asText();
    ArticleEntities found =
        tagger.tag(
            analyzer.analyze(ArticleField.TITLE, article.get("title").asText()),
            analyzer.analyze(ArticleField.TEXT, text));
    articles++;
    Set<String> ids = new HashSet<>();
    Set<String> places = new HashSet<>();
    for (ArticleField field : ArticleField.values()) {
      for (NamedSpan span : found.spans(field)) {
        if (span.kind() == EntityKind.CITY && span.country() != null) {
          places.add(span.country());
        }
        if (span.party() != null && span.kind() != EntityKind.PERSON) {
          ids.add(span.party());
        }
      }
    }
    statesFound += ids.size();
    for (Entity entity : found.entities()) {
      if (entity.kind() == EntityKind.PERSON) {
        misses.add(
            id + " person " + entity.name() + " | " + entity.role() + " | " + entity.country());
      }
    }
    for (JsonNode talk : label.get("talks")) {
      for (String slot : List.of("parties", "mediators")) {
        for (JsonNode party : talk.get(slot)) {
          boolean hit = ids.contains(party.asText()) || places.contains(party.asText());
          partyIds.count(hit);
          if (!hit) {
            misses.add(id + " MISSED id " + party.asText() + " found " + ids);
          }
        }
      }
      venue(id, talk.get("venue"), found);
      for (JsonNode head : talk.get("heads")) {
        head(id, head, text, found);
      }
    }
  }

  private void venue(String id, JsonNode venue, ArticleEntities found) {
    if (venue.get("country").isNull() && venue.get("city").isNull()) {
      return;
    }
    String city = venue.get("city").asText(null);
    String country = venue.get("country").asText(null);
    boolean hit = false;
    for (NamedSpan span : found.text()) {
      boolean named =
          city == null
              || (span.kind() == EntityKind.CITY
                  && found.entity(span).name().equalsIgnoreCase(city));
      hit |= named && Objects.equals(country, span.country());
    }
    for (NamedSpan span : found.title()) {
      hit |=
          city != null
              && found.entity(span).name().equalsIgnoreCase(city)
              && Objects.equals(country, span.country());
    }
    venues.count(hit);
    if (!hit) {
      misses.add(id + " MISSED venue " + city + ", " + country);
    }
  }

  private void head(String id, JsonNode head, String text, ArticleEntities found) {
    String name = head.get("name").asText();
    NamedSpan span = null;
    Set<String> wordings = new HashSet<>();
    for (NamedSpan each : found.text()) {
      if (each.kind() != EntityKind.PERSON) {
        continue;
      }
      if (text.substring(each.start(), each.end()).equals(name)) {
        span = span == null ? each : span;
      }
      if (found.entity(each).name().equals(name) && each.role() != null) {
        wordings.add(each.role().toLowerCase(java.util.Locale.ROOT));
      }
    }
    heads.count(span != null);
    if (span == null) {
      misses.add(id + " MISSED head " + name);
    }
    String party = head.get("party").asText(null);
    String foundParty = span == null ? null : span.country();
    boolean right = Objects.equals(party, foundParty);
    parties.count(right);
    if (foundParty != null) {
      partiesFalse.count(!right);
    }
    if (!right && span != null) {
      misses.add(id + " MISSED party of " + name + ": " + party + ", found " + foundParty);
    }
    if (!head.get("role").isNull()) {
      String role = head.get("role").asText();
      boolean same = wordings.contains(role.toLowerCase(java.util.Locale.ROOT));
      roles.count(same);
      if (!same && span != null) {
        misses.add(id + " MISSED role of " + name + ": " + role + ", found " + wordings);
      }
    }
  }

  @Override
  public String toString() {
    return String.format(
        "heads %s%nheads' party %s, wrong where given %s%nheads' role %s%nparty ids %s, %.1f ids an"
            + " article%nvenues %s",
        heads, parties, partiesFalse, roles, partyIds, (double) statesFound / articles, venues);
  }

  public static void main(String[] args) throws IOException {
    boolean verbose = List.of(args).contains("-v");
    for (String arg : args) {
      if (arg.equals("-v")) {
        continue;
      }
      GoldNames measured = measure(Path.of(arg));
      if (verbose) {
        measured.misses().forEach(System.out::println);
      }
      System.out.println("== " + arg + "\n" + measured);
    }
  }
}
