package io.parley.entity;

import io.parley.text.WordMap;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Leaders and office holders whom readers know by name, with the years in which they acted for
 * whom. It tells whom a name acts for where the article does not say; it never gives anybody an
 * office. Immutable, thread-safe.
 */
final class KnownPersons {
  /** Years that a full name holds before the term: some are named long before their office. */
  private static final int FULL_NAME = 8;

  /** The same for a family name alone, which others bear as well. */
  private static final int SURNAME = 4;

  private static final int STILL = Integer.MAX_VALUE;
  private static final int LONGEST = 5;
  private static final Words WORDS = Words.ENGLISH;

  /** A person's years for one party; {@code to} is {@link #STILL} where they go on. */
  private record Term(String party, int from, int to) {
    /** True where the name may be this person's in a year; slack is half as long after them. */
    boolean covers(int year, int slack) {
      return year == 0 || (year >= from - slack && year <= (long) to + slack / 2);
    }
  }

  private final WordMap<List<Term>> leaders = new WordMap<>();
  private final WordMap<List<Term>> officials = new WordMap<>();
  private final WordMap<List<Term>> bySurname = new WordMap<>();
  private final WordMap<List<Term>> byCommonSurname = new WordMap<>();

  /** First words of all full names: most words begin none. */
  private final WordMap<String> begins = new WordMap<>();

  KnownPersons() {
    Table.read(
        "leaders.tsv",
        row -> {
          Term term = term(row);
          full(leaders, row.get("name"), term);
          if (!row.get("short").isEmpty()) {
            put(row.get("sure").equals("y") ? bySurname : byCommonSurname, row.get("short"), term);
          }
        });
    Table.read("officials.tsv", row -> full(officials, row.get("name"), term(row)));
  }

  private static Term term(Table.Row row) {
    try {
      int from = Integer.parseInt(row.get("from"));
      int to = row.get("to").isEmpty() ? STILL : Integer.parseInt(row.get("to"));
      return new Term(row.get("party"), from, to);
    } catch (NumberFormatException e) {
      throw row.error("a year is no number");
    }
  }

  private void full(WordMap<List<Term>> map, String name, Term term) {
    put(map, name, term);
    int blank = name.indexOf(' ');
    if (blank > 0) {
      begins.put(name.substring(0, blank), name);
    }
  }

  private static void put(WordMap<List<Term>> map, String name, Term term) {
    map.getOrPut(name, () -> new ArrayList<>(1)).add(term);
  }

  /**
   * Whom a person acts for.
   *
   * @param year year of publication; 0 where unknown, which leaves leaders only: officials' names
   *     are shared by too many
   * @return null where nobody of that name is known then, or more than one
   */
  @Nullable String party(String name, int year) {
    String party = byName(name, year);
    if (party == null && name.indexOf(' ') < 0) {
      party = one(bySurname.get(name), year, SURNAME);
      party = party == null ? one(byCommonSurname.get(name), year, SURNAME) : party;
    }
    return party;
  }

  private @Nullable String byName(String name, int year) {
    String party = one(leaders.get(name), year, FULL_NAME);
    return party != null || year == 0 || leaders.has(name)
        ? party
        : one(officials.get(name), year, FULL_NAME);
  }

  /** The one party of a name: in a term itself before the years around it. */
  private static @Nullable String one(@Nullable List<Term> terms, int year, int slack) {
    if (terms == null) {
      return null;
    }
    String party = only(terms, year, 0);
    return party == null ? only(terms, year, slack) : party;
  }

  private static @Nullable String only(List<Term> terms, int year, int slack) {
    String party = null;
    for (Term term : terms) {
      if (term.covers(year, slack)) {
        if (party != null && !party.equals(term.party())) {
          return null;
        }
        party = term.party();
      }
    }
    return party;
  }

  /** Full names of known persons that no rule has found: "Kim Jong Un", in headlines too. */
  List<NameRuns.Run> fullNames(Scan scan, boolean[] taken, int year) {
    List<NameRuns.Run> runs = new ArrayList<>();
    for (int token = scan.dateline(); token < scan.size(); token++) {
      if (taken[token] || !Scan.isCapital(scan.word(token))) {
        continue;
      }
      int end = whole(scan, taken, token, year);
      if (end > 0) {
        runs.add(new NameRuns.Run(token, end));
        token = end - 1;
      }
    }
    return runs;
  }

  /** Family names alone of persons whom nobody confuses, or who are called by title: "Obama". */
  List<NameRuns.Run> surnames(Scan scan, boolean[] taken, int year) {
    List<NameRuns.Run> runs = new ArrayList<>();
    for (int token = scan.dateline(); token < scan.size(); token++) {
      String word = scan.word(token);
      if (taken[token] || !Scan.isCapital(word)) {
        continue;
      }
      boolean known =
          one(bySurname.get(word), year, SURNAME) != null
              || (one(byCommonSurname.get(word), year, SURNAME) != null && addressed(scan, token));
      if (known && alone(scan, token)) {
        runs.add(new NameRuns.Run(token, token + 1));
      }
    }
    return runs;
  }

  private int whole(Scan scan, boolean[] taken, int first, int year) {
    if (!begins.has(scan.word(first))) {
      return 0;
    }
    StringBuilder name = new StringBuilder(scan.word(first));
    for (int end = first + 1; end < scan.size() && end - first < LONGEST && !taken[end]; end++) {
      name.append(' ').append(scan.word(end));
      if (byName(name.toString(), year) != null) {
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
            && !WORDS.is(Words.Kind.NOT_NAME, before)
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
        || switch (before) {
          case "Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "Mme", "Monsieur" -> true;
          default -> false;
        };
  }
}
