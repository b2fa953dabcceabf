package io.parley.entity;

import io.parley.model.ArticleField;
import io.parley.text.Analyzed;
import io.parley.text.Sentence;
import io.parley.text.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One sentence with what the lists know of its words. */
final class Scan {
  private final Gazetteers gazetteers;
  private final Analyzed analyzed;
  private final int number;
  private final List<Token> tokens;
  private final Atoms atoms;
  private final boolean shouting;
  private final String @Nullable [] recased;
  private final int dateline;
  private final int[] firstAtoms;
  private final int[] hitAt;
  private final List<Hit> hits = new ArrayList<>();
  private Map<String, Entry> coined = Map.of();
  private @Nullable Entry[] readings = new Entry[0];
  private List<Office> offices = List.of();
  private final int[] officeAt;
  private final @Nullable String[] referred;
  private final Map<Integer, String> stands = new TreeMap<>();
  private final Map<Integer, Entry> seconds = new HashMap<>();
  private List<Bodies.Body> bodies = List.of();

  Scan(Analyzed analyzed, int number, Gazetteers gazetteers) {
    this.gazetteers = gazetteers;
    this.analyzed = analyzed;
    this.number = number;
    Sentence sentence = analyzed.sentences().get(number);
    tokens = sentence.tokens();
    shouting = isShouting(tokens);
    dateline = Dateline.end(analyzed, number);
    atoms = Atoms.of(sentence);
    firstAtoms = new int[tokens.size() + 1];
    Arrays.fill(firstAtoms, -1);
    for (int i = atoms.size() - 1; i >= 0; i--) {
      firstAtoms[atoms.token(i)] = i;
    }
    firstAtoms[tokens.size()] = atoms.size();
    hitAt = new int[tokens.size()];
    Arrays.fill(hitAt, -1);
    officeAt = new int[tokens.size()];
    Arrays.fill(officeAt, -1);
    referred = new String[tokens.size()];
    findHits();
    boolean body = analyzed.field() == ArticleField.TEXT;
    recased = shouting && body ? Recasing.of(this) : null;
  }

  private void findHits() {
    for (int i = 0; i < atoms.size(); ) {
      boolean loud = shouting || atoms.token(i) < dateline;
      FormTrie.Match<Entry> match = gazetteers.forms().longest(atoms, i);
      if (loud) {
        FormTrie.Match<Entry> other = gazetteers.forms().longestLoud(atoms, i);
        if (other != null && (match == null || other.end() > match.end())) {
          match = other;
        }
      }
      if (match != null && !loud && isLed(i, match.end())) {
        match = null; // "the North" of "the North Korean"
      }
      Entry own = coined.isEmpty() ? null : coined.get(atoms.text(i));
      if (own != null && (match == null || match.end() == i + 1)) {
        match = new FormTrie.Match<>(i + 1, List.of(own));
      }
      if (match == null || (shouting && isWord(i, match))) {
        i++;
        continue;
      }
      int first = atoms.token(i);
      int end = atoms.token(match.end() - 1) + 1;
      hits.add(new Hit(i, match.end(), first, end, match.meanings()));
      for (int t = first; t < end; t++) {
        if (hitAt[t] < 0) {
          hitAt[t] = hits.size() - 1;
        }
      }
      i = match.end();
    }
    readings = new Entry[hits.size()];
  }

  private boolean isLed(int from, int end) {
    if (end - from < 2 || !atoms.text(from).equalsIgnoreCase("the")) {
      return false;
    }
    FormTrie.Match<Entry> inner = gazetteers.forms().longest(atoms, from + 1);
    return inner != null && inner.end() > end;
  }

  /** Looks again, with abbreviations that the article itself makes known. */
  void coin(Map<String, Entry> abbreviations) {
    boolean any = false;
    for (int i = 0; i < atoms.size() && !any; i++) {
      any = abbreviations.containsKey(atoms.text(i));
    }
    if (any) {
      coined = abbreviations;
      hits.clear();
      Arrays.fill(hitAt, -1);
      findHits();
    }
  }

  /** True for a single word in capitals that more likely is an ordinary one: "US", "BAR". */
  private boolean isWord(int from, FormTrie.Match<Entry> match) {
    if (match.end() - from > 1) {
      return false;
    }
    String text = atoms.text(from);
    boolean acronym = match.meanings().stream().anyMatch(Entry::acronym);
    return Words.ENGLISH.is(Words.Kind.LOUD_WORD, text) || (text.length() <= 3 && !acronym);
  }

  private static boolean isShouting(List<Token> tokens) {
    int letters = 0;
    for (Token token : tokens) {
      String text = token.text();
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (Character.isLowerCase(c)) {
          return false;
        }
        if (Character.isLetter(c)) {
          letters++;
        }
      }
    }
    return letters > 5;
  }

  Gazetteers gazetteers() {
    return gazetteers;
  }

  Analyzed analyzed() {
    return analyzed;
  }

  /** Number of the sentence in its field. */
  int number() {
    return number;
  }

  int size() {
    return tokens.size();
  }

  /**
   * The word at a place; empty beyond either end, so that rules may look around. In a sentence in
   * capitals only names keep one.
   */
  String word(int token) {
    if (token < 0 || token >= tokens.size()) {
      return "";
    }
    return recased == null ? tokens.get(token).text() : recased[token];
  }

  Token token(int token) {
    return tokens.get(token);
  }

  Atoms atoms() {
    return atoms;
  }

  int firstAtom(int token) {
    return firstAtoms[token];
  }

  /** True where the line has no small letter. */
  boolean shouting() {
    return shouting;
  }

  /** Token after the dateline; 0 where there is none. */
  int dateline() {
    return dateline;
  }

  List<Hit> hits() {
    return hits;
  }

  /** The hit that covers a token; null where none does. */
  @Nullable Hit hit(int token) {
    return token < 0 || token >= hitAt.length || hitAt[token] < 0 ? null : hits.get(hitAt[token]);
  }

  int hitIndex(int token) {
    return token < 0 || token >= hitAt.length ? -1 : hitAt[token];
  }

  /** What a hit means in this article; null where nothing. */
  @Nullable Entry reading(int hit) {
    return readings[hit];
  }

  void read(int hit, @Nullable Entry meaning) {
    readings[hit] = meaning;
  }

  /** A second meaning that holds as well. */
  void readAlso(int hit, Entry meaning) {
    seconds.put(hit, meaning);
  }

  @Nullable Entry alsoReads(int hit) {
    return seconds.get(hit);
  }

  /** Lets a common noun stand for a party: "the government". */
  void refer(int token, String party) {
    referred[token] = party;
  }

  /** Lets a common noun name a party: "the rebels". */
  void stand(int token, String party) {
    referred[token] = party;
    stands.put(token, party);
  }

  /** Nouns that name a party, by token. */
  Map<Integer, String> stands() {
    return stands;
  }

  /** What the hit at a token means; null where there is none. */
  @Nullable Entry readingAt(int token) {
    int hit = hitIndex(token);
    return hit < 0 ? null : readings[hit];
  }

  /** Id of the party named at a token by a hit, whatever its form; null where none is. */
  @Nullable String partyAt(int token) {
    Entry entry = readingAt(token);
    if (entry == null) {
      return token < 0 || token >= referred.length ? null : referred[token];
    }
    return entry.party();
  }

  void offices(List<Office> found) {
    offices = found;
    for (int i = 0; i < found.size(); i++) {
      Arrays.fill(officeAt, found.get(i).first(), found.get(i).end(), i);
    }
  }

  void bodies(List<Bodies.Body> found) {
    bodies = found;
  }

  List<Bodies.Body> bodies() {
    return bodies;
  }

  List<Office> offices() {
    return offices;
  }

  /** The office whose core covers a token; null where none does. */
  @Nullable Office office(int token) {
    return token < 0 || token >= officeAt.length || officeAt[token] < 0
        ? null
        : offices.get(officeAt[token]);
  }

  /** The words from one token to another, as they stand in the text. */
  String text(int first, int end) {
    return analyzed.text().substring(tokens.get(first).start(), tokens.get(end - 1).end());
  }

  static boolean isCapital(String word) {
    return !word.isEmpty() && Character.isUpperCase(word.charAt(0));
  }

  static boolean isPossessive(String word) {
    return word.equals("'s") || word.equals("’s") || word.equals("'") || word.equals("’");
  }
}
