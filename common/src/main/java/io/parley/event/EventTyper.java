package io.parley.event;

import io.parley.model.EventMention;
import io.parley.model.EventType;
import io.parley.model.Evidence;
import io.parley.model.NextStatus;
import io.parley.model.Outcome;
import io.parley.model.TalkMention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Decides which event types an article reports as its news. Those about talks follow from its talk
 * mentions; the others from the phrases of {@code events.tsv}, weighed by where they stand. A
 * phrase counts only where somebody who can act is named, and not where it is denied or merely
 * thought of. Confidence grows with the weight. Immutable, thread-safe.
 */
final class EventTyper {
  private static final double TOLD = 1.0;
  private static final double SURE = 1.3;

  /** Sentences, the headline first, that can show what the news is. */
  private static final int OPENING = 6;

  // Set on gold set A and passages-a and -c, read by a model that had not learned from them.
  /** A type that the rules do not find is told from here on. */
  private static final double FOUND = 0.5;

  /** One that they find by their phrases stays from here on. */
  private static final double RULED = 0.1;

  /** And so does one that follows from a round of talks. */
  private static final double KEPT = 0.1;

  private record Sign(double weight, Reading reading) {
    /** Both together: the stronger, and a little of the weaker. */
    Sign with(Sign other) {
      Reading stronger = weight >= other.weight ? reading : other.reading;
      return new Sign(
          Math.max(weight, other.weight) + 0.3 * Math.min(weight, other.weight), stronger);
    }
  }

  private final Lexicon lexicon;
  private final WordClasses classes;

  EventTyper(WordClasses classes) {
    this.classes = classes;
    lexicon = Lexicon.load("events.tsv", classes);
  }

  /**
   * What the rules make of an article.
   *
   * @param events the types they find
   * @param weights how much speaks for each type that anything speaks for
   * @param fired the phrases found, each with where
   */
  record Ruled(List<EventMention> events, Map<EventType, Double> weights, Set<String> fired) {}

  /** The types that the rules and, where there is one, a trained classifier find together. */
  List<EventMention> find(
      List<Reading> readings, List<TalkMention> talks, @Nullable TypeModel model) {
    Ruled ruled = ruled(readings, talks);
    return model == null ? ruled.events() : judged(model, readings, talks, ruled);
  }

  private static List<EventMention> judged(
      TypeModel model, List<Reading> readings, List<TalkMention> talks, Ruled ruled) {
    TypeSigns signs = new TypeSigns(readings, talks, ruled);
    double[] all = model.sure(signs);
    List<EventMention> events = new ArrayList<>();
    for (EventType type : EventType.values()) {
      double sure = all[type.ordinal()];
      EventMention rule =
          ruled.events().stream().filter(e -> e.type() == type).findFirst().orElse(null);
      boolean told = rule != null && rule.evidence().slot().equals("status");
      if (sure < (told ? KEPT : rule != null ? RULED : FOUND)) {
        continue;
      }
      if (rule != null) {
        events.add(rule);
      } else {
        Reading shown = shown(model.model(), readings, type);
        if (shown != null) {
          events.add(
              new EventMention(
                  type,
                  Math.round(Math.min(0.95, sure) * 100) / 100.0,
                  List.copyOf(parties(shown)),
                  Mentions.sentence("event", shown.words())));
        }
      }
    }
    events.sort(Comparator.comparingDouble(EventMention::confidence).reversed());
    return events;
  }

  /** The sentence of the opening that speaks most for a type; null where there is none. */
  private static @Nullable Reading shown(Model model, List<Reading> readings, EventType type) {
    Reading best = null;
    double most = -1;
    for (Reading reading : readings) {
      if (reading.order() >= OPENING) {
        break;
      }
      Model.Sum sum = model.sum();
      TypeSigns.words(reading, type, sum);
      double sure = sum.probability(Judgement.YES);
      if (sure > most) {
        best = reading;
        most = sure;
      }
    }
    return best;
  }

  /** What the rules alone find. */
  Ruled ruled(List<Reading> readings, List<TalkMention> talks) {
    Set<String> fired = new TreeSet<>();
    Map<EventType, EventMention> found = new EnumMap<>(EventType.class);
    for (TalkMention talk : talks) {
      if (!talk.background()) {
        fromTalk(talk, found);
      }
    }
    Map<EventType, Sign> signs = signs(readings, found.containsKey(EventType.TALKS), fired);
    for (Map.Entry<EventType, Sign> e : signs.entrySet()) {
      Sign sign = e.getValue();
      if (sign.weight() >= TOLD && fits(e.getKey(), sign, found)) {
        found.putIfAbsent(e.getKey(), mention(e.getKey(), sign));
      }
    }
    List<EventMention> events = new ArrayList<>(found.values());
    events.sort(Comparator.comparingDouble(EventMention::confidence).reversed());
    Map<EventType, Double> weights = new EnumMap<>(EventType.class);
    signs.forEach((type, sign) -> weights.put(type, sign.weight()));
    return new Ruled(events, weights, fired);
  }

  private static void fromTalk(TalkMention talk, Map<EventType, EventMention> found) {
    if (talk.status().begun()) {
      put(EventType.TALKS, talk, found);
      if (!talk.mediators().isEmpty()) {
        put(EventType.MEDIATION, talk, found);
      }
      if (talk.outcome() == Outcome.AGREEMENT) {
        put(EventType.AGREEMENT, talk, found);
      }
    } else if (talk.status().off()) {
      put(EventType.TALKS_OFF, talk, found);
    } else {
      put(EventType.TALKS_PLANNED, talk, found);
    }
    if (talk.nextRound().status() == NextStatus.AGREED) {
      put(EventType.TALKS_PLANNED, talk, found);
    }
  }

  private static void put(EventType type, TalkMention talk, Map<EventType, EventMention> found) {
    Evidence proof =
        talk.proofs().stream().filter(p -> p.slot().equals("status")).findFirst().orElse(null);
    if (proof != null) {
      found.putIfAbsent(type, new EventMention(type, 0.9, talk.parties(), proof));
    }
  }

  private Map<EventType, Sign> signs(List<Reading> readings, boolean met, Set<String> fired) {
    Map<EventType, Sign> signs = new EnumMap<>(EventType.class);
    for (Reading reading : readings) {
      Map<EventType, Double> here = new EnumMap<>(EventType.class);
      for (Lexicon.Match match : lexicon.find(reading.words())) {
        EventType type = EventType.valueOf(match.meaning().toUpperCase(Locale.ROOT));
        fired.add((reading.order() <= 2 ? "lead " : "later ") + match.entry().phrase());
        // What those who met have signed is news wherever it stands.
        boolean fruit = met && match.entry().column(3).equals("met");
        if (!unsaid(reading, match)
            && (fruit || acted(reading, type) || led(readings, reading, type))) {
          double place = fruit ? 1.1 : place(reading);
          here.merge(type, Double.parseDouble(match.entry().column(2)) * place, Math::max);
        }
      }
      here.forEach((type, weight) -> signs.merge(type, new Sign(weight, reading), Sign::with));
    }
    return signs;
  }

  private static double place(Reading reading) {
    if (reading.words().title()) {
      return 1.2;
    }
    return reading.order() <= 2 ? 1.1 : reading.order() <= 6 ? 0.7 : 0.35;
  }

  /** Denied, wished for, asked for or set long ago. */
  private boolean unsaid(Reading reading, Lexicon.Match match) {
    Words words = reading.words();
    for (int i = match.from() - 4; i < match.from(); i++) {
      if (classes.has("unsaid", words.low(i))) {
        return true;
      }
    }
    for (int i = match.from(); i < match.to(); i++) {
      if (words.low(i).equals("not") || words.low(i).endsWith("n't")) {
        return true;
      }
    }
    return false;
  }

  /** Somebody who can do such a thing is named; where it takes two, two. */
  private static boolean acted(Reading reading, EventType type) {
    int needed =
        switch (type) {
          case VISIT, PHONE_CALL, AGREEMENT, RELATIONS_UPGRADE -> 2;
          case TALKS,
              TALKS_PLANNED,
              TALKS_OFF,
              MEDIATION,
              EXPULSION,
              RELATIONS_DOWNGRADE,
              CEASEFIRE,
              PRISONER_EXCHANGE,
              SANCTIONS,
              SANCTIONS_RELIEF,
              PROTEST,
              THREAT ->
              1;
        };
    return parties(reading).size() >= needed;
  }

  /** A headline that leaves the names to the sentence below it. */
  private static boolean led(List<Reading> readings, Reading title, EventType type) {
    return title.words().title()
        && readings.stream().filter(r -> !r.words().title()).limit(1).anyMatch(r -> acted(r, type));
  }

  private static boolean fits(EventType type, Sign sign, Map<EventType, EventMention> found) {
    boolean off = found.containsKey(EventType.TALKS_OFF);
    boolean planned = found.containsKey(EventType.TALKS_PLANNED);
    boolean held = found.containsKey(EventType.TALKS);
    // In a report on talks the matters talked about are named too: they want a surer sign.
    boolean sure = !(held || planned || off) || sign.weight() >= SURE;
    return switch (type) {
      case MEDIATION -> !(off || planned) || held;
      case VISIT -> (!held && !off) || sign.weight() > 1.6;
      case AGREEMENT -> !off;
      case CEASEFIRE,
          PRISONER_EXCHANGE,
          RELATIONS_UPGRADE,
          RELATIONS_DOWNGRADE,
          SANCTIONS,
          SANCTIONS_RELIEF ->
          sure;
      case TALKS, TALKS_PLANNED, TALKS_OFF, PHONE_CALL, EXPULSION, PROTEST, THREAT -> true;
    };
  }

  private static EventMention mention(EventType type, Sign sign) {
    double confidence = Math.min(0.95, sign.weight() / (sign.weight() + 1));
    return new EventMention(
        type,
        Math.round(confidence * 100) / 100.0,
        List.copyOf(parties(sign.reading())),
        Mentions.sentence("event", sign.reading().words()));
  }

  private static Set<String> parties(Reading reading) {
    Set<String> ids = new TreeSet<>();
    for (Name name : reading.names()) {
      String id = party(name);
      if (id != null) {
        ids.add(id);
      }
    }
    return ids;
  }

  private static @Nullable String party(Name name) {
    return name.party() != null ? name.party() : name.city() ? name.span().country() : null;
  }
}
