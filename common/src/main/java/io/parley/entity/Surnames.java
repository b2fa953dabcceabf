package io.parley.entity;

/** Finds family names that stand alone, and full names in the title. Stateless. */
final class Surnames {
  private Surnames() {}

  /**
   * Adds to the persons their mentions by family name in a sentence.
   *
   * @param taken tokens already part of a name
   */
  static void find(Scan scan, Persons persons, boolean[] taken) {
    for (int token = 0; token < scan.size(); token++) {
      String word = scan.word(token);
      if (taken[token] || word.length() < 2) {
        continue;
      }
      Person person = persons.byShortName(word);
      if (person == null || !stands(scan, token)) {
        continue;
      }
      int first = first(scan, token, person, taken);
      for (int t = first; t <= token; t++) {
        taken[t] = true;
      }
      Form form = first < token ? Form.NAME : Form.SURNAME;
      person.mention(new Person.Mention(scan, first, token + 1, form, null, null, "rule:surname"));
    }
  }

  private static boolean stands(Scan scan, int token) {
    Hit hit = scan.hit(token);
    Entry reading = scan.readingAt(token);
    if (hit != null
        && reading != null
        && reading.type() != Entry.Type.CITY
        && reading.type() != Entry.Type.PEOPLE) {
      return false;
    }
    String next = scan.word(token + 1);
    boolean partOfName =
        Scan.isCapital(next)
            && scan.hit(token + 1) == null
            && Words.ENGLISH.is(Words.Kind.INSTITUTION, next);
    return !partOfName
        && !Words.ENGLISH.is(Words.Kind.PLACE_PREPOSITION, hit == null ? "" : scan.word(token - 1));
  }

  /** Where the whole name begins, where it stands whole before the family name. */
  private static int first(Scan scan, int last, Person person, boolean[] taken) {
    String[] names = person.name().split(" ", -1);
    int first = last - names.length + 1;
    if (first < 0) {
      return last;
    }
    for (int i = 0; i < names.length; i++) {
      if (taken[first + i] || !scan.word(first + i).equals(names[i])) {
        return last;
      }
    }
    return first;
  }
}
