package io.parley.talks;

import io.parley.wire.Round;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A readable name for a track: its parties and what tells it from their other talks. */
final class TrackName {
  private static final int MOST_PARTIES = 3;
  private static final int MOST_WORDS = 4;
  private static final Comparator<Claim> IN_TIME =
      Comparator.comparing(Claim::told)
          .thenComparing(Claim::articleId)
          .thenComparingInt(Claim::place);

  private TrackName() {}

  /**
   * @param rounds in order of time, at least one
   */
  static String of(List<Live> rounds) {
    Round first = rounds.get(0).shown();
    String parties =
        first.parties().stream()
            .map(id -> PartyNames.standard().name(id))
            .collect(Collectors.joining(" – "));
    String subject = subject(rounds);
    boolean many = first.parties().size() > MOST_PARTIES;
    if (subject.isEmpty()) {
      return parties;
    }
    return many && hasSeries(rounds) ? subject : parties + ": " + subject;
  }

  private static boolean hasSeries(List<Live> rounds) {
    return rounds.stream().anyMatch(live -> live.shown().series() != null);
  }

  /**
   * The first name of the series, else the first topic, that two articles give; else the only one
   * of a series. What comes later does not change it, so that a track keeps its name.
   */
  private static String subject(List<Live> rounds) {
    List<Claim> claims =
        rounds.stream().flatMap(live -> live.cluster().claims().stream()).sorted(IN_TIME).toList();
    String series = firstShared(claims, TrackName::series);
    if (!series.isEmpty()) {
      return series;
    }
    String topic = firstShared(claims, TrackName::topics);
    if (!topic.isEmpty()) {
      return topic;
    }
    return claims.stream().flatMap(c -> series(c).stream()).findFirst().orElse(level(rounds));
  }

  private static String level(List<Live> rounds) {
    Set<Level> levels = EnumSet.noneOf(Level.class);
    rounds.forEach(live -> levels.addAll(live.cluster().facts().levels()));
    if (levels.equals(Set.of(Level.EXPERTS))) {
      return "experts";
    }
    return levels.contains(Level.LEADERS) ? "leaders" : "";
  }

  private static List<String> series(Claim claim) {
    String series = claim.talk().series();
    return series == null ? List.of() : List.of(series);
  }

  /** Topics that name a matter: of two words or a few more, none of them about talks as such. */
  private static List<String> topics(Claim claim) {
    return claim.talk().topics().stream().filter(TrackName::namesMatter).toList();
  }

  private static boolean namesMatter(String topic) {
    List<String> words = Words.split(topic);
    return words.size() >= 2
        && words.size() <= MOST_WORDS
        && Words.standard().ownWords(topic).size() == Set.copyOf(words).size();
  }

  private static String firstShared(List<Claim> claims, Function<Claim, List<String>> values) {
    Map<String, String> teller = new HashMap<>();
    Map<String, String> first = new LinkedHashMap<>();
    Set<String> shared = new HashSet<>();
    for (Claim claim : claims) {
      for (String value : values.apply(claim)) {
        String folded = String.join(" ", Words.split(value));
        first.putIfAbsent(folded, value);
        String by = teller.putIfAbsent(folded, claim.articleId());
        if (by != null && !by.equals(claim.articleId())) {
          shared.add(folded);
        }
      }
    }
    return first.entrySet().stream()
        .filter(e -> shared.contains(e.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("");
  }
}
