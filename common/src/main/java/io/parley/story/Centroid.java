package io.parley.story;

import java.util.Arrays;
import java.util.List;

/**
 * The sum of a story's exemplars. Made anew from them, in order, whenever they change, so that it
 * is the same after a restart; of one exemplar it shares the arrays. Immutable.
 *
 * @param terms hashes, ascending
 * @param words summed weights
 * @param names summed weights as names
 * @param wordsLength length of {@code words}
 * @param namesLength length of {@code names}; 0 where there are none
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record Centroid(
    int[] terms, float[] words, float[] names, double wordsLength, double namesLength) {

  static Centroid of(List<News> exemplars) {
    int most = exemplars.stream().mapToInt(news -> news.terms().length).sum();
    int[] terms = new int[most];
    int n = 0;
    for (News news : exemplars) {
      System.arraycopy(news.terms(), 0, terms, n, news.terms().length);
      n += news.terms().length;
    }
    if (exemplars.size() > 1) {
      Arrays.sort(terms);
      terms = Arrays.stream(terms).distinct().toArray();
    }
    float[] words = new float[terms.length];
    float[] names = new float[terms.length];
    for (News news : exemplars) {
      int at = 0;
      for (int i = 0; i < news.terms().length; i++) {
        while (terms[at] != news.terms()[i]) {
          at++;
        }
        words[at] += news.words()[i];
        names[at] += news.names()[i];
      }
    }
    return new Centroid(terms, words, names, length(words), length(names));
  }

  private static double length(float[] weights) {
    double sum = 0;
    for (float weight : weights) {
      sum += weight * weight;
    }
    return Math.sqrt(sum);
  }

  /**
   * Cosine over all words and cosine over names, mixed.
   *
   * @param nameShare how much the second counts, from 0 to 1
   * @return from 0 to 1
   */
  double likeness(News news, double nameShare) {
    double wordsDot = 0;
    double namesDot = 0;
    int[] own = news.terms();
    int at = 0;
    for (int i = 0; i < own.length && at < terms.length; i++) {
      while (at < terms.length && terms[at] < own[i]) {
        at++;
      }
      if (at < terms.length && terms[at] == own[i]) {
        wordsDot += words[at] * news.words()[i];
        namesDot += names[at] * news.names()[i];
      }
    }
    double byWords = wordsLength == 0 ? 0 : wordsDot / wordsLength;
    double byNames = namesLength == 0 ? 0 : namesDot / namesLength;
    return (1 - nameShare) * byWords + nameShare * byNames;
  }
}
