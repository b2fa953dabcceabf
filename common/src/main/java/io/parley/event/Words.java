package io.parley.event;

import io.parley.model.ArticleField;
import java.util.List;
import java.util.Locale;

/**
 * One sentence as a row of words, the form in which all patterns of this room read it: the words as
 * they stand, in lower case, and where each stands in its field. Immutable.
 */
final class Words {
  private final ArticleField field;
  private final int index;
  private final int paragraph;
  private final String sentence;
  private final int from;
  private final String[] text;
  private final String[] low;
  private final int[] starts;
  private final int[] ends;

  Words(
      ArticleField field,
      int index,
      int paragraph,
      String whole,
      int from,
      int to,
      int[] starts,
      int[] ends) {
    this.field = field;
    this.index = index;
    this.paragraph = paragraph;
    this.from = from;
    this.sentence = whole.substring(from, to);
    this.starts = starts.clone();
    this.ends = ends.clone();
    text = new String[starts.length];
    low = new String[starts.length];
    for (int i = 0; i < starts.length; i++) {
      text[i] = whole.substring(starts[i], ends[i]).replace('’', '\'');
      low[i] = text[i].toLowerCase(Locale.ROOT);
    }
  }

  /** A row of given words, parted by single blanks. */
  static Words of(List<String> words) {
    String whole = String.join(" ", words);
    int[] starts = new int[words.size()];
    int[] ends = new int[words.size()];
    int at = 0;
    for (int i = 0; i < words.size(); i++) {
      starts[i] = at;
      ends[i] = at + words.get(i).length();
      at = ends[i] + 1;
    }
    return new Words(ArticleField.TEXT, 0, 0, whole, 0, whole.length(), starts, ends);
  }

  ArticleField field() {
    return field;
  }

  /** Place of the sentence in its field, from 0. */
  int index() {
    return index;
  }

  int paragraph() {
    return paragraph;
  }

  /** The sentence, verbatim. */
  String sentence() {
    return sentence;
  }

  /** Where the sentence begins in its field. */
  int from() {
    return from;
  }

  int size() {
    return text.length;
  }

  /** A word as it stands (apostrophes made straight). */
  String text(int i) {
    return text[i];
  }

  /** A word in lower case; empty outside the sentence, so that a look beyond its ends is safe. */
  String low(int i) {
    return i < 0 || i >= low.length ? "" : low[i];
  }

  int start(int i) {
    return starts[i];
  }

  int end(int i) {
    return ends[i];
  }

  boolean capital(int i) {
    return i >= 0 && i < text.length && Character.isUpperCase(text[i].charAt(0));
  }

  boolean title() {
    return field == ArticleField.TITLE;
  }

  /** The word that holds a character, or the first one after it; the size where there is none. */
  int at(int offset) {
    int low = 0;
    int high = ends.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ends[middle] <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Words from one to another (exclusive), verbatim. */
  String slice(int first, int last) {
    return first >= last ? "" : sentence.substring(starts[first] - from, ends[last - 1] - from);
  }
}
