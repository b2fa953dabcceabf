package io.parley.entity;

import java.util.ArrayList;
import java.util.List;

/** Runs of capitalised words that may be a person's name. Stateless. */
final class NameRuns {
  private static final int MOST_WORDS = 6;
  private static final Words WORDS = Words.ENGLISH;

  private NameRuns() {}

  /**
   * One run.
   *
   * @param first first token
   * @param end token after the last
   */
  record Run(int first, int end) {
    int words() {
      return end - first;
    }
  }

  static List<Run> find(Scan scan) {
    List<Run> runs = new ArrayList<>();
    for (int token = scan.dateline(); token < scan.size(); ) {
      if (!isNameWord(scan, token)) {
        token++;
        continue;
      }
      int end = end(scan, token);
      runs.add(new Run(token, end));
      token = end;
    }
    return runs;
  }

  /** True where a name of two words or more seems to begin. */
  static boolean beginsName(Scan scan, int token) {
    if (!isNameWord(scan, token) || WORDS.is(Words.Kind.REGION_WORD, scan.word(token))) {
      return false;
    }
    int end = end(scan, token);
    return end - token >= 2 && !isInstitution(scan, token, end);
  }

  static boolean isInstitution(Scan scan, int first, int end) {
    for (int token = first; token < end; token++) {
      if (WORDS.is(Words.Kind.INSTITUTION, scan.word(token))
          && !(token == first && scan.gazetteers().isFamilyName(scan.word(token)))) {
        return true;
      }
    }
    return false;
  }

  private static int end(Scan scan, int first) {
    int end = first + 1;
    while (end < scan.size() && end - first < MOST_WORDS) {
      if (scan.word(end).equals(scan.word(first))
          && end - first > 1
          && scan.word(end + 1).equals(scan.word(first + 1))) {
        break; // a caption that says the name twice
      }
      if (isNameWord(scan, end)
          || isShortName(scan, end)
          || WORDS.is(Words.Kind.NAME_SUFFIX, scan.word(end))) {
        end++;
        continue;
      }
      int after = end;
      while (after - end < 2 && WORDS.is(Words.Kind.PARTICLE, scan.word(after))) {
        after++;
      }
      if (after == end || !(isNameWord(scan, after) || isCityName(scan, after))) {
        break;
      }
      end = after + 1;
    }
    return Math.min(end, scan.size());
  }

  /** "Liu <u>He</u>": a given name that is a common word elsewhere. */
  private static boolean isShortName(Scan scan, int token) {
    String word = scan.word(token);
    return word.length() <= 3
        && word.length() > 1
        && Character.isUpperCase(word.charAt(0))
        && Character.isLowerCase(word.charAt(1))
        && scan.office(token) == null
        && scan.gazetteers().isFamilyFirst(scan.word(token - 1));
  }

  /** "Eduardo dos <u>Santos</u>": a family name that is a city elsewhere. */
  private static boolean isCityName(Scan scan, int token) {
    Entry reading = scan.readingAt(token);
    return reading != null
        && reading.type() == Entry.Type.CITY
        && scan.gazetteers().isFamilyName(scan.word(token));
  }

  static boolean isNameWord(Scan scan, int token) {
    if (token < 0 || token >= scan.size()) {
      return false;
    }
    String word = scan.word(token);
    return isNameShaped(word)
        && !WORDS.is(Words.Kind.NOT_NAME, word)
        && scan.office(token) == null
        && !isBlocked(scan, token);
  }

  private static boolean isNameShaped(String word) {
    int length = word.length();
    if (length < 2 || length > 30) {
      return false;
    }
    if (!Character.isUpperCase(word.charAt(0))) {
      int hyphen = word.indexOf('-');
      return hyphen >= 2
          && hyphen <= 4
          && hyphen + 2 < length
          && Character.isLowerCase(word.charAt(0))
          && Character.isUpperCase(word.charAt(hyphen + 1))
          && isArticleLike(word.substring(0, hyphen));
    }
    if (word.endsWith("-based") || word.endsWith("-led") || word.endsWith("-backed")) {
      return false;
    }
    boolean small = false;
    for (int i = 1; i < length; i++) {
      char c = word.charAt(i);
      if (i > 3 && Character.isUpperCase(c) && Character.isLowerCase(word.charAt(i - 1))) {
        return false; // two words run together by a page
      }
      small |= Character.isLowerCase(c);
      if (!Character.isLetter(c) && c != '-' && c != '\'' && c != '’' && c != '.' && c != 'ʼ') {
        return false;
      }
    }
    return small || word.charAt(1) == '.' || length == 2;
  }

  private static boolean isArticleLike(String prefix) {
    return switch (prefix) {
      case "al", "el", "as", "ash", "ad", "an", "ar", "at", "az", "bin", "ul" -> true;
      default -> false;
    };
  }

  /** Words the lists know as something else block, unless the neighbours say it is a name. */
  private static boolean isBlocked(Scan scan, int token) {
    Hit hit = scan.hit(token);
    if (hit == null) {
      return false;
    }
    Entry reading = scan.reading(scan.hitIndex(token));
    if (reading == null) {
      return hit.has(Entry.Type.MASK);
    }
    if (hit.endToken() - hit.firstToken() > 1) {
      return true;
    }
    Gazetteers names = scan.gazetteers();
    String word = scan.word(token);
    String next = scan.word(token + 1);
    if (names.isGivenName(word)
        && names.isFamilyName(next)
        && scan.hit(token + 1) == null
        && !WORDS.is(Words.Kind.INSTITUTION, next)) {
      return false;
    }
    boolean city = reading.type() == Entry.Type.CITY || reading.type() == Entry.Type.CAPITAL;
    return !((city || reading.ambiguous() || reading.type() == Entry.Type.PEOPLE)
        && (names.isFamilyName(word) || reading.type() == Entry.Type.PEOPLE)
        && isPlainName(scan, token - 1, reading.type() == Entry.Type.PEOPLE));
  }

  private static boolean isPlainName(Scan scan, int token, boolean people) {
    String word = scan.word(token);
    return token >= 0
        && isNameShaped(word)
        && scan.hit(token) == null
        && scan.office(token) == null
        && !WORDS.is(Words.Kind.NOT_NAME, word)
        && !WORDS.is(Words.Kind.INSTITUTION, word)
        && (scan.gazetteers().isGivenName(word) || scan.office(token - 1) != null || people);
  }
}
