package io.parley.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Leaders and office holders whom readers know by name, with the years in which they acted for
 * whom. It tells whom a name acts for where the article does not say; it never gives anybody an
 * office. Immutable, thread-safe.
 */
final class KnownPersons {
  /** Some are named long before they take office and after they left it. */
  private static final int BEFORE = 8;

  private static final int AFTER = 4;
  private static final int LONGEST = 5;
  private static final Words WORDS = Words.ENGLISH;

  /** A person's years for one party. */
  private record Term(String party, int from, int to) {
    boolean covers(int year, int slack) {
      return year == 0 || (year >= from - slack && year <= to + slack / 2);
    }
  }

  private final Map<String, List<Term>> byName = new HashMap<>();
  private final Map<String, List<Term>> bySurname = new HashMap<>();
  private final Map<String, List<Term>> byCommonSurname = new HashMap<>();

  KnownPersons() {
    Table.read(
        "leaders.tsv",
        row -> {
          Term term = term(row);
          put(byName, row.get("name"), term);
          if (!row.get("short").isEmpty()) {
            put(row.get("sure").equals("y") ? bySurname : byCommonSurname, row.get("short"), term);
          }
        });
    Table.read("officials.tsv", row -> put(byName, row.get("name"), term(row)));
  }

  private static Term term(Table.Row row) {
    try {
      int from = Integer.parseInt(row.get("from"));
      int to = row.get("to").isEmpty() ? Integer.MAX_VALUE - BEFORE : Integer.parseInt(row.get("to"));
      return new Term(row.get("party"), from, to);
    } catch (NumberFormatException e) {
      throw row.error("a year is no number");
    }
  }

  private static void put(Map<String, List<Term>> map, String name, Term term) {
    map.computeIfAbsent(name, key -> new ArrayList<>(1)).add(term);
  }

  /**
   * Whom a person acts for.
   *
   * @param year year of publication; 0 where unknown
   * @return null where nobody of that name is known then, or more than one
   */
  @Nullable String party(String name, int year) {
    String party = one(byName.get(name), year, BEFORE);
    if (party == null && name.indexOf(' ') < 0) {
      party = one(bySurname.get(name), year, AFTER);
      party = party == null ? one(byCommonSurname.get(name), year, AFTER) : party;
    }
    return party;
  }

  private static @Nullable String one(@Nullable List<Term> terms, int year, int slack) {
    String party = null;
    for (Term term : terms == null ? List.<Term>of() : terms) {
      if (term.covers(year, slack)) {
        if (party != null && !party.equals(term.party())) {
          return null;
        }
        party = term.party();
      }
    }
    return party;
  }

  /** Names of known persons that no rule has found: "Obama", "Kim Jong Un", in headlines too. */
  List<NameRuns.Run> find(Scan scan, boolean[] taken, int year) {
    List<NameRuns.Run> runs = new ArrayList<>();
    for (int token = scan.dateline(); token < scan.size(); token++) {
      String word = scan.word(token);
      if (taken[token] || !Scan.isCapital(word)) {
        continue;
      }
      int end = whole(scan, taken, token, year);
      if (end == 0 && alone(scan, token)) {
        boolean known = one(bySurname.get(word), year, AFTER) != null;
        boolean called = addressed(scan, token);
        known |= called && one(byCommonSurname.get(word), year, AFTER) != null;
        end = known ? token + 1 : 0;
      }
      if (end > 0) {
        runs.add(new NameRuns.Run(token, end));
        token = end - 1;
      }
    }
    return runs;
  }

  private int whole(Scan scan, boolean[] taken, int first, int year) {
    StringBuilder name = new StringBuilder(scan.word(first));
    for (int end = first + 1; end < scan.size() && end - first < LONGEST && !taken[end]; end++) {
      name.append(' ').append(scan.word(end));
      if (one(byName.get(name.toString()), year, BEFORE) != null) {
        return end + 1;
      }
    }
    return 0;
  }

  /** No part of a longer name: "Michelle Obama", "Bush Avenue", "the Clinton Foundation". */
  private static boolean alone(Scan scan, int token) {
    String before = scan.word(token - 1);
    String next = scan.word(token + 1);
    boolean led =
        Scan.isCapital(before)
            && (scan.gazetteers().isGivenName(before) || scan.gazetteers().isFamilyName(before))
            && scan.office(token - 1) == null;
    boolean goesOn =
        Scan.isCapital(next)
            && (WORDS.is(Words.Kind.INSTITUTION, next)
                || (scan.gazetteers().isFamilyName(next) && scan.hit(token + 1) == null));
    Hit hit = scan.hit(token);
    boolean inLonger = hit != null && hit.endToken() - hit.firstToken() > 1;
    return !led && !goesOn && !inLonger;
  }

  private static boolean addressed(Scan scan, int token) {
    String before = scan.word(token - 1);
    return scan.office(token - 1) != null
        || before.equals("Mr")
        || before.equals("Mr.")
        || before.equals("Mrs")
        || before.equals("Mrs.")
        || before.equals("Ms");
  }
}
