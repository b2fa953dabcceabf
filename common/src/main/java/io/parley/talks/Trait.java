package io.parley.talks;

import io.parley.model.TalkMention;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What makes a claim specific enough for an alert; weights stand in newsworthy.tsv. */
enum Trait {
  DATED,
  IN_MONTH,
  NUMBERED,
  IN_SERIES,
  IN_CITY,
  BEGUN,
  MET_IN_CITY,
  MET_WITH_HEADS,
  SECOND_ORIGIN,
  BESIDE;

  /** A bare month further ahead than so many days is more likely that of a year before. */
  private static final int PLANNED_MONTH_WITHIN = 183;

  /** As in the data file: {@code in_month}. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Table table() {
    return Table.STANDARD;
  }

  /** What a claim has, with what its round is known by. */
  static EnumSet<Trait> of(Claim claim, Cluster cluster) {
    EnumSet<Trait> seen = EnumSet.noneOf(Trait.class);
    Facts round = cluster.facts();
    if (round.parties().size() < 2 || claim.talk().parties().size() < 2) {
      return seen;
    }
    add(seen, DATED, round.days().sort() == Days.Sort.DAY);
    add(seen, IN_MONTH, round.days().sort() == Days.Sort.MONTH && !isFarOff(claim));
    add(seen, NUMBERED, round.ordinal() != null);
    add(seen, IN_SERIES, !round.series().isEmpty());
    add(seen, IN_CITY, round.city() != null);
    add(seen, BEGUN, claim.begun());
    add(seen, MET_IN_CITY, claim.begun() && round.city() != null);
    add(seen, MET_WITH_HEADS, claim.begun() && round.heads().size() > 1);
    add(seen, SECOND_ORIGIN, cluster.origins() > 1);
    add(seen, BESIDE, cluster.origins() == 1 && isBeside(claim));
    return seen;
  }

  private static void add(Set<Trait> seen, Trait trait, boolean has) {
    if (has) {
      seen.add(trait);
    }
  }

  private static boolean isFarOff(Claim claim) {
    LocalDate published = Claim.published(claim.article());
    Days days = claim.facts().days();
    return published != null
        && days.sort() == Days.Sort.MONTH
        && days.earliest().isAfter(published.plusDays(PLANNED_MONTH_WITHIN));
  }

  private static boolean isBeside(Claim claim) {
    if (claim.facts().days().sort() == Days.Sort.DAY) {
      return false;
    }
    List<TalkMention> talks = claim.article().talks();
    for (int i = 0; i < talks.size(); i++) {
      TalkMention other = talks.get(i);
      boolean same =
          other.parties().stream().filter(claim.talk().parties()::contains).limit(2).count() > 1;
      if (i != claim.place() && !other.background() && same) {
        return true;
      }
    }
    return false;
  }

  /** The weights and the threshold. Immutable. */
  static final class Table {
    private static final Table STANDARD = new Table(Tsv.resource("newsworthy.tsv"));

    private final Map<Trait, Integer> weights = new EnumMap<>(Trait.class);
    private final int tell;

    Table(List<Tsv.Row> rows) {
      Integer least = null;
      for (Tsv.Row row : rows) {
        if (row.get(0).equals("tell")) {
          least = number(row);
        } else if (weights.put(trait(row), number(row)) != null) {
          throw row.error("a second row for " + row.get(0));
        }
      }
      if (least == null || weights.size() < Trait.values().length) {
        throw new IllegalStateException("newsworthy.tsv: a row for each trait and for tell");
      }
      tell = least;
    }

    boolean suffices(Set<Trait> traits) {
      return traits.stream().mapToInt(t -> weights.getOrDefault(t, 0)).sum() >= tell;
    }

    private static Trait trait(Tsv.Row row) {
      for (Trait trait : Trait.values()) {
        if (trait.key().equals(row.get(0))) {
          return trait;
        }
      }
      throw row.error("no trait \"" + row.get(0) + "\"");
    }

    private static int number(Tsv.Row row) {
      try {
        return Integer.parseInt(row.get(1));
      } catch (NumberFormatException e) {
        throw row.error("\"" + row.get(1) + "\" is no whole number");
      }
    }
  }
}
