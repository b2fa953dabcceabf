package io.parley.entity;

/** How much a run of capitalised words looks like a person's name by itself. Stateless. */
final class NameShape {
  private NameShape() {}

  static int score(Scan scan, NameRuns.Run run) {
    Gazetteers names = scan.gazetteers();
    String first = scan.word(run.first());
    String last = scan.word(run.end() - 1);
    int score = 0;
    if (names.isGivenName(first)) {
      score += 2;
    } else if (isInitial(first) && run.words() > 1) {
      score += 1;
    } else if (names.isFamilyName(first) && run.words() <= 3) {
      score += 1;
    }
    if (names.isFamilyName(last)) {
      score += 1;
    }
    if (run.words() > 2 && isInitial(scan.word(run.first() + 1))) {
      score += 2;
    }
    if (run.words() <= 3 && isSyllables(last)) {
      score += 2;
    }
    for (int token = run.first() + 1; token < run.end() - 1; token++) {
      if (Words.ENGLISH.is(Words.Kind.PARTICLE, scan.word(token))) {
        score += 1;
        break;
      }
    }
    return score;
  }

  private static boolean isInitial(String word) {
    return word.length() >= 2
        && word.charAt(word.length() - 1) == '.'
        && Character.isUpperCase(word.charAt(0))
        && (word.length() == 2 || word.charAt(1) == '.');
  }

  /** "Kye-gwan", "Min-soon": a capital, a hyphen, a small letter. */
  private static boolean isSyllables(String word) {
    int hyphen = word.indexOf('-');
    return hyphen > 0
        && hyphen + 1 < word.length()
        && Character.isLowerCase(word.charAt(hyphen + 1));
  }
}
