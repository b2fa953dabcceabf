package io.parley.event;

import io.parley.model.EventMention;
import io.parley.model.EventType;
import io.parley.model.TalkMention;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What a classifier looks at to tell whether an article reports an event of a type as its news: the
 * rules' own reading, the talks it tells of, and the words of its headline and first sentences. For
 * one article.
 */
final class TypeSigns {
  /** So many sentences, the headline among them, are the news; what follows is but touched on. */
  private static final int LEAD = 3;

  private static final int REST = 9;

  /** So many letters of a word tell what it is about, whatever its ending. */
  private static final int STEM = 5;

  private final Set<String> signs = new LinkedHashSet<>();
  private final Map<EventType, String> rules = new EnumMap<>(EventType.class);

  TypeSigns(List<Reading> readings, List<TalkMention> talks, EventTyper.Ruled ruled) {
    for (EventMention event : ruled.events()) {
      rules.put(event.type(), event.confidence() >= 0.9 ? "sure" : "yes");
      signs.add("rule=" + word(event.type()));
    }
    ruled
        .weights()
        .forEach(
            (type, weight) ->
                rules.putIfAbsent(type, weight >= 1 ? "barred" : weight >= 0.7 ? "half" : "faint"));
    talks(talks);
    for (Reading reading : readings) {
      if (reading.order() < REST) {
        words(reading);
      }
    }
    ruled.fired().forEach(pattern -> signs.add("fired=" + pattern));
  }

  private void talks(List<TalkMention> talks) {
    for (TalkMention talk : talks) {
      String when = talk.background() ? "recalled " : "news ";
      signs.add("talk=" + when + talk.status());
      signs.add("talk=" + when + "outcome " + talk.outcome());
      signs.add("talk=" + when + "next " + talk.nextRound().status());
      if (!talk.mediators().isEmpty()) {
        signs.add("talk=" + when + "mediated");
        signs.add("talk=" + when + "mediated " + talk.status());
      }
    }
    signs.add("talks=" + Math.min(2, talks.size()));
  }

  private void words(Reading reading) {
    Symbols symbols = reading.symbols();
    boolean lead = reading.order() < LEAD;
    for (int i = 0; i < symbols.size(); i++) {
      String symbol = symbols.get(i);
      if (!lead) {
        signs.add("w=" + stem(symbol));
        continue;
      }
      if (reading.words().title()) {
        signs.add("t=" + symbol);
      }
      signs.add("l=" + symbol);
      signs.add("w=" + stem(symbol));
      signs.add("2=" + stem(symbol) + " " + stem(symbols.get(i + 1)));
      signs.add("3=" + stem(symbol) + " " + stem(symbols.get(i + 2)));
    }
  }

  private static String stem(String symbol) {
    return symbol.length() <= STEM || symbol.startsWith("<") ? symbol : symbol.substring(0, STEM);
  }

  /** Signs for one type, as training wants them. */
  List<String> of(EventType type) {
    Signs.Listed listed = new Signs.Listed();
    put(type, listed);
    return listed.all();
  }

  /** The same, into what takes them. */
  void put(EventType type, Signs into) {
    own(type, into);
    String name = word(type);
    for (String sign : signs) {
      into.add(name, " ", sign);
    }
  }

  /** Those of all types alike, without the type's word before them. */
  Set<String> signs() {
    return signs;
  }

  /** Those that begin with the type's word and what the rules say of it. */
  void own(EventType type, Signs into) {
    String name = word(type);
    String own = rules.getOrDefault(type, "no");
    into.add("own=", own);
    into.add(name, " own=", own);
    into.add(name);
  }

  /** Signs of the words of one sentence alone, to tell which sentence shows the event. */
  static void words(Reading reading, EventType type, Signs into) {
    String name = word(type);
    List<String> stems = new ArrayList<>();
    Symbols symbols = reading.symbols();
    for (int i = 0; i <= symbols.size(); i++) {
      stems.add(stem(symbols.get(i)));
    }
    for (int i = 0; i < symbols.size(); i++) {
      into.add(name, " l=", symbols.get(i));
      into.add(name, " w=", stems.get(i));
      into.add(name, " 2=", stems.get(i), " ", stems.get(i + 1), "");
    }
  }

  static String word(EventType type) {
    return type.name().toLowerCase(Locale.ROOT);
  }
}
