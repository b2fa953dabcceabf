package io.parley.jobs.briefing;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.model.TalkMention;
import io.parley.wire.Json;
import io.parley.wire.Proof;
import io.parley.wire.Round;
import io.parley.wire.Standing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rounds of the sample crawl as its truth tells them: the latest news of each. */
final class TruthRounds {
  private record Told(String articleId, String source, Instant at, TalkMention talk) {}

  private TruthRounds() {}

  static List<Round> read() throws IOException {
    Map<String, List<Told>> told = new LinkedHashMap<>();
    for (String line : Files.readAllLines(Path.of("src/main/resources/sample/expected.jsonl"))) {
      JsonNode article = Json.mapper().readTree(line);
      for (JsonNode node : article.path("talks")) {
        TalkMention talk = Json.mapper().treeToValue(node, TalkMention.class);
        String day = article.get("day").asText("2025-04-19");
        told.computeIfAbsent(node.get("round_id").asText(), id -> new ArrayList<>())
            .add(
                new Told(
                    article.get("id").asText(),
                    article.path("source").asText(""),
                    Instant.parse((day.equals("null") ? "2025-04-19" : day) + "T12:00:00Z"),
                    talk));
      }
    }
    List<Round> rounds = new ArrayList<>();
    told.forEach((id, mentions) -> rounds.add(round(id, mentions)));
    return rounds;
  }

  private static Round round(String id, List<Told> told) {
    Told best = told.get(0);
    List<Proof> proofs = new ArrayList<>();
    Set<String> sources = new HashSet<>();
    for (Told one : told) {
      if (!one.talk().background() || best.talk().background()) {
        best = one;
      }
      sources.add(one.source());
      proofs.add(
          new Proof(
              "status",
              one.talk().status().name(),
              one.talk().evidence(),
              one.articleId(),
              "https://example.com/" + one.articleId(),
              one.source(),
              one.at()));
    }
    TalkMention talk = best.talk();
    String trackId = id.substring(0, id.lastIndexOf('-'));
    return new Round(
        id,
        trackId,
        best.at().toEpochMilli(),
        talk.status(),
        false,
        false,
        null,
        sources.size() > 1 ? Standing.CONFIRMED : Standing.REPORTED,
        sources.size(),
        Words.parties(talk.parties()) + " (" + trackId + ")",
        talk.parties(),
        talk.mediators(),
        talk.round(),
        talk.series(),
        talk.venue(),
        talk.venue().city(),
        talk.venue().country(),
        talk.start(),
        talk.end(),
        talk.hours(),
        talk.heads(),
        talk.topics(),
        talk.outcome(),
        talk.nextRound(),
        told.stream().map(Told::articleId).toList(),
        null,
        told.get(0).at(),
        best.at(),
        proofs,
        "from the truth");
  }
}
