package io.parley.entity;

import java.util.Locale;

/**
 * Writes a sentence that stands in capitals throughout as it would stand elsewhere: small letters
 * but for what the lists know and for names of persons, so that the rules for names can read it.
 * Stateless.
 */
final class Recasing {
  private Recasing() {}

  /** The words of a sentence in capitals, one for each token. */
  static String[] of(Scan scan) {
    String[] words = new String[scan.size()];
    for (int token = 0; token < words.length; token++) {
      words[token] = scan.token(token).text().toLowerCase(Locale.ROOT);
    }
    for (Hit hit : scan.hits()) {
      for (int token = hit.firstToken(); token < hit.endToken(); token++) {
        String text = scan.token(token).text();
        words[token] = isAcronym(hit) ? text : Atoms.title(text);
      }
    }
    for (int token = 0; token < words.length; ) {
      int end = nameEnd(scan, token);
      for (int at = token; at < end; at++) {
        words[at] = titled(scan, at);
      }
      token = Math.max(token + 1, end);
    }
    return words;
  }

  private static boolean isAcronym(Hit hit) {
    return hit.meanings().stream().anyMatch(Entry::acronym);
  }

  private static String titled(Scan scan, int token) {
    String text = scan.token(token).text();
    String small = text.toLowerCase(Locale.ROOT);
    return Words.ENGLISH.is(Words.Kind.PARTICLE, small) ? small : Atoms.title(text);
  }

  /** End of the person's name that begins at a token; the token itself where none does. */
  private static int nameEnd(Scan scan, int first) {
    Gazetteers names = scan.gazetteers();
    String word = Atoms.title(scan.token(first).text());
    if (scan.hit(first) != null || word.length() < 3 || !names.isGivenName(word)) {
      return first;
    }
    int end = first + 1;
    int last = first;
    while (end < scan.size() && end - first < 5) {
      String next = Atoms.title(scan.token(end).text());
      boolean small =
          Words.ENGLISH.is(Words.Kind.PARTICLE, scan.token(end).text().toLowerCase(Locale.ROOT));
      boolean name =
          next.length() > 2
              && !Words.ENGLISH.is(Words.Kind.NOT_NAME, next)
              && (names.isFamilyName(next) || names.isGivenName(next));
      if (name) {
        last = end;
      } else if (!small) {
        break;
      }
      end++;
    }
    return last == first ? first : last + 1;
  }
}
