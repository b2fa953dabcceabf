package io.parley.event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads who negotiates from the words around an anchor: "talks between X and Y", "X-Y talks", "X
 * and Y held talks", "X met Y", "X's talks with Y". Places, topics and modifiers of things are left
 * out. Immutable, thread-safe.
 */
final class PartyReader {
  /**
   * Who negotiates.
   *
   * @param ids their ids, sorted
   * @param names where they stand
   * @param how the pattern that found them, for explanations
   */
  record Found(Set<String> ids, List<Name> names, String how) {
    int size() {
      return ids.size();
    }
  }

  private static final int WITH = 14;
  private static final int OPENING = 6;

  private final WordClasses classes;
  private final Formats formats;

  PartyReader(WordClasses classes, Formats formats) {
    this.classes = classes;
    this.formats = formats;
  }

  Found of(Anchor anchor) {
    Formats.Format format = formats.near(anchor);
    if (format != null) {
      return new Found(new TreeSet<>(format.parties()), List.of(), "format " + format.name());
    }
    Verb verb = anchor.verb();
    return verb != null ? ofVerb(anchor, verb) : ofNoun(anchor);
  }

  private Found ofNoun(Anchor anchor) {
    Reading reading = anchor.reading();
    int between = word(reading, "between", anchor.to(), anchor.to() + 8);
    if (between > 0) {
      List<Name> names = list(reading, between + 1);
      if (ids(names).size() >= 2) {
        return found(names, "between");
      }
    }
    List<Name> inside = inside(anchor);
    if (ids(inside).size() >= 2) {
      return found(inside, "in the phrase");
    }
    List<Name> all = new ArrayList<>(inside);
    String how = inside.isEmpty() ? "" : "in the phrase";
    String next = reading.words().low(anchor.to());
    if (inside.isEmpty() && (next.equals("of") || next.equals("among"))) {
      all.addAll(list(reading, anchor.to() + 1));
      how = "of";
    }
    int with = withAfter(anchor);
    if (with > 0) {
      all.addAll(list(reading, with + 1));
      how += " with";
    }
    if (inside.size() == 1 && with == 0) {
      // "US and Russia extend Syria talks": what stands before the noun may be the matter.
      List<Name> subject = subject(reading, clauseVerb(anchor));
      Set<String> others = ids(subject);
      others.removeAll(ids(inside));
      if (others.size() >= 2 && clauseVerb(anchor) < anchor.from()) {
        return found(subject, "subject");
      }
    }
    if (ids(all).size() < 2) {
      int bound = clauseVerb(anchor);
      List<Name> subject = subject(reading, bound);
      if (!subject.isEmpty()) {
        all.addAll(subject);
        how += " subject";
      }
    }
    return found(all, how.trim());
  }

  private Found ofVerb(Anchor anchor, Verb verb) {
    Reading reading = anchor.reading();
    List<Name> all = new ArrayList<>(subject(reading, verb.from()));
    int object = verb.to();
    int with = word(reading, "with", object, object + WITH);
    if (with > 0) {
      all.addAll(list(reading, with + 1));
    } else {
      List<Name> direct = list(reading, object);
      if (!direct.isEmpty() && direct.get(0).from() - object <= 6) {
        all.addAll(direct);
      }
    }
    return found(all, "of the verb");
  }

  /** The word where the clause's verb begins, so that its subject stands before it. */
  private int clauseVerb(Anchor anchor) {
    int bound = anchor.from();
    for (Verb verb : anchor.reading().verbs()) {
      if (verb.at() < anchor.from() && verb.at() >= anchor.from() - 12) {
        bound = Math.min(verb.from(), anchor.from());
      }
    }
    return bound;
  }

  /** True where somebody is met whose side no word tells: "with President Vladimir Putin". */
  boolean stranger(Anchor anchor) {
    Reading reading = anchor.reading();
    int from = anchor.verb() != null ? anchor.verb().to() : anchor.to();
    int with = word(reading, "with", from, from + WITH);
    int at = with > 0 ? with + 1 : anchor.verb() != null ? from : -1;
    for (Name name : reading.names()) {
      if (at >= 0 && name.from() >= at && name.from() <= at + 4) {
        boolean unknown = name.person() && name.party() == null;
        if (unknown || name.party() != null) {
          return unknown;
        }
      }
    }
    return false;
  }

  /** All in the sentence that may be parties at all, places and sources left out. */
  Set<String> loose(Anchor anchor) {
    Set<String> ids = new TreeSet<>();
    Words words = anchor.reading().words();
    for (Name name : anchor.reading().names()) {
      String id = name.party();
      boolean barred =
          id == null
              || (forum(id) && !before(words, name.from()).equals("with"))
              || barred(id)
              || (name.state() && classes.has("location", before(words, name.from())))
              || (name.city() && before(words, name.from()).equals("to"))
              || listedPlace(anchor.reading(), name)
              || (classes.has("thing", words.low(name.to())) && !fight(words, name.to()));
      if (!barred && id != null) {
        ids.add(id);
      }
    }
    return ids;
  }

  /** News agencies and bodies that never negotiate. */
  boolean barred(String id) {
    return classes.has("no-party", id.toLowerCase(java.util.Locale.ROOT));
  }

  /** An organisation that calls others together more often than it sits opposite them. */
  private boolean forum(String id) {
    return classes.has("forum", id.toLowerCase(java.util.Locale.ROOT));
  }

  private static boolean fight(Words words, int at) {
    int noun = words.low(at).equals("'s") ? at + 1 : at;
    return words.low(noun).equals("war") || words.low(noun).equals("conflict");
  }

  /**
   * Parties that the title and the first sentences name so often or more, most often named first.
   */
  List<String> opening(List<Reading> readings, int least) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Reading reading : readings) {
      for (Name name : reading.order() > OPENING ? List.<Name>of() : reading.names()) {
        String id = party(reading, name);
        if (id != null) {
          counts.merge(id, reading.words().title() ? 2 : 1, Integer::sum);
        }
      }
    }
    List<String> ids = new ArrayList<>(counts.keySet());
    ids.removeIf(id -> counts.getOrDefault(id, 0) < least);
    ids.sort((a, b) -> Integer.compare(counts.getOrDefault(b, 0), counts.getOrDefault(a, 0)));
    return ids;
  }

  private List<Name> inside(Anchor anchor) {
    List<Name> names = new ArrayList<>();
    for (Name name : anchor.reading().names()) {
      boolean in = name.from() >= anchor.from() && name.from() < anchor.to();
      if (in && party(anchor.reading(), name) != null && !behind(anchor, name)) {
        names.add(name);
      }
    }
    return names;
  }

  /**
   * A capital in the phrase that stands for its government: "Moscow-Kyiv talks", "Moscow's talks".
   */
  static boolean seated(Anchor anchor, Name name) {
    Words words = anchor.reading().words();
    boolean possessive = words.low(name.to()).startsWith("'");
    boolean compound = words.text(name.from()).indexOf('-') > 0;
    int others = 0;
    for (Name other : anchor.reading().names()) {
      boolean in = other.from() >= anchor.from() && other.to() <= anchor.to();
      others += in && other != name && other.party() != null ? 1 : 0;
    }
    return possessive || compound || others > 0;
  }

  /** In the phrase yet no party: "Moscow-hosted", a city that names the series. */
  private boolean behind(Anchor anchor, Name name) {
    String next = anchor.reading().words().low(name.to());
    if (name.span().form() == io.parley.entity.Form.SEAT && !seated(anchor, name)) {
      return true;
    }
    return next.endsWith("-mediated") || next.endsWith("-hosted") || next.endsWith("-brokered");
  }

  private int withAfter(Anchor anchor) {
    return word(anchor.reading(), "with", anchor.to(), anchor.to() + WITH);
  }

  private int word(Reading reading, String wanted, int from, int to) {
    Words words = reading.words();
    for (int i = from; i < to && i < words.size(); i++) {
      String word = words.low(i);
      if (word.equals(wanted)) {
        return i;
      }
      boolean verb = reading.verbAt(i) != null && i > from + 1;
      if (Clauses.ends(word)
          || verb
          || word.equals("aimed")
          || classes.has("say", word)
          || classes.has("clause-word", word)) {
        return 0;
      }
    }
    return 0;
  }

  /**
   * Names in a row from a word on: "Iran, Russia and China", "the foreign ministers of A and B".
   */
  private List<Name> list(Reading reading, int from) {
    List<Name> names = new ArrayList<>();
    int at = from;
    for (Name name : reading.names()) {
      if (name.from() < from || name.to() <= at) {
        continue;
      }
      boolean source = !names.isEmpty() && classes.has("say", reading.words().low(name.to()));
      if (source || !joins(reading, at, name, names.isEmpty())) {
        break;
      }
      if (party(reading, name) != null) {
        names.add(name);
      }
      at = name.to();
    }
    return names;
  }

  private boolean joins(Reading reading, int at, Name next, boolean first) {
    Words words = reading.words();
    int gap = next.from() - at;
    if (gap > (first ? 9 : 7)) {
      return false;
    }
    for (int i = at; i < next.from(); i++) {
      String word = words.low(i);
      boolean verb = reading.verbAt(i) != null && !word.equals("leading");
      if (Clauses.ends(word)
          || classes.has("list-stop", word)
          || verb
          || classes.has("say", word)) {
        return false;
      }
    }
    return true;
  }

  /** Names before the verb in its own clause. */
  List<Name> subject(Reading reading, int bound) {
    Words words = reading.words();
    List<Name> names = new ArrayList<>();
    int limit = clauseStart(reading, bound);
    for (Name name : reading.names()) {
      if (name.from() >= limit && name.to() <= bound && party(reading, name) != null) {
        names.add(name);
      }
    }
    int said = limit - 1;
    boolean spoken = names.isEmpty() && said > 0 && classes.has("say", words.low(said));
    return spoken && pronoun(words, limit, bound) ? subject(reading, said) : names;
  }

  /** "Oman's minister said he would": the one who speaks is the subject of what he says. */
  private boolean pronoun(Words words, int from, int to) {
    for (int i = from; i < to; i++) {
      if (classes.has("speaker", words.low(i))) {
        return true;
      }
    }
    return false;
  }

  private int clauseStart(Reading reading, int bound) {
    Words words = reading.words();
    for (int i = bound - 1; i >= 0; i--) {
      String word = words.low(i);
      if (Clauses.ends(word) || classes.has("new-clause", word) || classes.has("say", word)) {
        return i + 1;
      }
    }
    return 0;
  }

  /** The party a name stands for where it stands; null for places, topics and things. */
  @Nullable String party(Reading reading, Name name) {
    String id = name.party();
    if (id == null || barred(id)) {
      return null;
    }
    if (name.person()) {
      return id;
    }
    Words words = reading.words();
    String next = words.low(name.to());
    if (next.equals("'s")) {
      next = words.low(name.to() + 1);
    }
    if (classes.has("thing", next)) {
      return null;
    }
    String before = before(words, name.from());
    if (name.state() && classes.has("location", before)) {
      return null;
    }
    if (classes.has("topic-prep", before)) {
      return null;
    }
    if (before.equals("to") || before.equals("by") || listedPlace(reading, name)) {
      return null;
    }
    if (before.equals("of") || before.equals("for")) {
      return classes.has("topic-noun", words.low(indexBefore(words, name.from()) - 1)) ? null : id;
    }
    return id;
  }

  /** "in Doha or Cairo", "Helsinki, Finland": a place because the name before it is one. */
  private boolean listedPlace(Reading reading, Name name) {
    Words words = reading.words();
    String link = words.low(name.from() - 1);
    if (!name.state() || !(link.equals("or") || link.equals(","))) {
      return false;
    }
    Name previous = reading.nameAt(name.from() - 2);
    if (previous == null || !(previous.city() || previous.party() == null)) {
      return false;
    }
    return previous.span().kind() == io.parley.model.EntityKind.CITY
        || classes.has("location", before(words, previous.from()));
  }

  private String before(Words words, int from) {
    return words.low(indexBefore(words, from));
  }

  private int indexBefore(Words words, int from) {
    int i = from - 1;
    while (i >= 0 && (classes.has("det", words.low(i)) || classes.has("plain-adj", words.low(i)))) {
      i--;
    }
    return i;
  }

  private Found found(List<Name> names, String how) {
    return new Found(formats.expanded(ids(names)), names, how);
  }

  private static Set<String> ids(List<Name> names) {
    Set<String> ids = new TreeSet<>();
    for (Name name : names) {
      String id = name.party();
      if (id != null) {
        ids.add(id);
      }
    }
    return ids;
  }
}
