package io.parley.event;

import io.parley.text.WordMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A pattern over words, written in the data files. Elements are parted by blanks:
 *
 * <ul>
 *   <li>{@code talks} that word; {@code talks|negotiations} one of them;
 *   <li>{@code postpon~} a word that begins so;
 *   <li>{@code @name} a word of a class of {@code classes.tsv};
 *   <li>{@code ..3} up to three words of any kind, none of them the end of a clause;
 *   <li>{@code #} a number in digits; {@code ^} only at the start: the first word of the sentence;
 *   <li>a trailing {@code ?} makes an element optional, but not the first.
 * </ul>
 *
 * Matching takes time in proportion to the pattern's length times its gaps. Immutable.
 */
final class Phrase {
  private record Element(
      Set<String> words,
      WordMap<String> quick,
      List<String> stems,
      int gap,
      boolean number,
      boolean optional) {
    boolean accepts(String word) {
      if (number) {
        return !word.isEmpty() && Character.isDigit(word.charAt(0));
      }
      if (quick.has(word)) {
        return true;
      }
      for (String stem : stems) {
        if (word.startsWith(stem)) {
          return true;
        }
      }
      return false;
    }
  }

  private final List<Element> elements;
  private final boolean anchored;
  private final String source;

  private Phrase(String source, boolean anchored, List<Element> elements) {
    this.source = source;
    this.anchored = anchored;
    this.elements = List.copyOf(elements);
  }

  /**
   * Reads a pattern.
   *
   * @throws IllegalArgumentException with what is wrong with it
   */
  static Phrase parse(String source, WordClasses classes) {
    List<Element> elements = new ArrayList<>();
    boolean anchored = false;
    for (String part : source.trim().split(" +")) {
      if (part.equals("^") && elements.isEmpty()) {
        anchored = true;
      } else {
        elements.add(element(part, classes));
      }
    }
    if (elements.isEmpty() || elements.get(0).optional() || elements.get(0).gap() > 0) {
      throw new IllegalArgumentException("a pattern must begin with a word: " + source);
    }
    return new Phrase(source, anchored, elements);
  }

  private static Element element(String part, WordClasses classes) {
    if (part.startsWith("..")) {
      int gap = Integer.parseInt(part.substring(2));
      return new Element(Set.of(), new WordMap<>(), List.of(), gap, false, false);
    }
    boolean optional = part.length() > 1 && part.endsWith("?");
    String body = optional ? part.substring(0, part.length() - 1) : part;
    Set<String> words = new TreeSet<>();
    List<String> stems = new ArrayList<>();
    boolean number = false;
    for (String choice : body.split("\\|")) {
      if (choice.equals("#")) {
        number = true;
      } else if (choice.startsWith("@")) {
        words.addAll(classes.of(choice.substring(1)));
      } else if (choice.endsWith("~")) {
        stems.add(choice.substring(0, choice.length() - 1));
      } else {
        words.add(choice);
      }
    }
    WordMap<String> quick = new WordMap<>();
    words.forEach(word -> quick.put(word, word));
    return new Element(Set.copyOf(words), quick, List.copyOf(stems), 0, number, optional);
  }

  /** Words that a match can begin with; empty where only trying tells. */
  Set<String> firstWords() {
    Element first = elements.get(0);
    return first.stems().isEmpty() && !first.number() ? first.words() : Set.of();
  }

  /** What a match's first word can begin with: each a word or the beginning of one. */
  List<String> beginnings() {
    List<String> all = new ArrayList<>(elements.get(0).words());
    all.addAll(elements.get(0).stems());
    return all;
  }

  /** One past the last word of the match that begins at a word; -1 where there is none. */
  int match(Words words, int at) {
    return anchored && at != 0 ? -1 : match(words, at, 0);
  }

  private int match(Words words, int at, int element) {
    if (element == elements.size()) {
      return at;
    }
    Element e = elements.get(element);
    if (e.gap() > 0) {
      for (int skip = 0; skip <= e.gap(); skip++) {
        if (skip > 0 && Clauses.ends(words.low(at + skip - 1))) {
          return -1;
        }
        int end = match(words, at + skip, element + 1);
        if (end >= 0) {
          return end;
        }
      }
      return -1;
    }
    if (at < words.size() && e.accepts(words.low(at))) {
      int end = match(words, at + 1, element + 1);
      if (end >= 0) {
        return end;
      }
    }
    return e.optional() ? match(words, at, element + 1) : -1;
  }

  @Override
  public String toString() {
    return source;
  }
}
