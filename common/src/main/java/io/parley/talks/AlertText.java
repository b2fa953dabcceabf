package io.parley.talks;

import io.parley.model.Head;
import io.parley.wire.AlertType;
import io.parley.wire.Proof;
import io.parley.wire.Round;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes an alert for a person: one line, then what is read in ten seconds, then the evidence. */
final class AlertText {
  private static final int MOST_PARTIES = 4;
  private static final int MOST_HEADS = 4;
  private static final int MOST_PROOFS = 3;

  private AlertText() {}

  /** "Second round of talks: Russia and the United States, Istanbul, 10 April 2025 — held". */
  static String headline(AlertType type, Round round) {
    String mark =
        switch (type) {
          case NEW -> "";
          case UPDATE -> "Update: ";
          case CORRECTION -> "Correction: ";
          case CANCEL -> "Withdrawn: ";
        };
    String title = title(round);
    return mark + (mark.isEmpty() ? title : lower(title)) + " — " + state(round);
  }

  static String text(AlertType type, Round round, List<String> changes, @Nullable Round previous) {
    List<String> lines = new ArrayList<>();
    if (type == AlertType.CANCEL) {
      lines.add(
          round.sameAs() == null
              ? "No article supports this round any more."
              : "It proved to be the same as a round already told (" + round.sameAs() + ").");
    }
    if (!changes.isEmpty()) {
      lines.add("Changed: " + String.join("; ", changes) + ".");
    }
    lines.add(sentence(round));
    if (!round.heads().isEmpty()) {
      lines.add("Led by " + heads(round.heads()) + ".");
    }
    if (!round.mediators().isEmpty()) {
      lines.add("Mediated by " + PartyNames.standard().list(round.mediators()) + ".");
    }
    if (!round.topics().isEmpty()) {
      lines.add("On: " + String.join("; ", round.topics()) + ".");
    }
    lines.add(standing(round));
    if (previous != null) {
      lines.add("Before it: " + line(previous) + ".");
    }
    String next = Wording.next(round.nextRound());
    if (!next.isEmpty()) {
      lines.add("Next round: " + next + ".");
    }
    round.proofs().stream()
        .filter(p -> p.slot().equals("status"))
        .limit(MOST_PROOFS)
        .forEach(p -> lines.add(quote(p)));
    return String.join("\n", lines);
  }

  /** A round in one line: "first round, Istanbul, 27 February 2025 — held". */
  static String line(Round round) {
    List<String> parts = new ArrayList<>();
    if (round.round() != null) {
      parts.add(Wording.ordinal(round.round()) + " round");
    }
    add(parts, Wording.place(round));
    add(parts, Wording.days(round.start(), round.end()));
    return (parts.isEmpty() ? "an earlier round" : String.join(", ", parts)) + " — " + state(round);
  }

  static String heads(List<Head> heads) {
    List<String> names = new ArrayList<>();
    for (Head head : heads.subList(0, Math.min(MOST_HEADS, heads.size()))) {
      String party = head.party() == null ? "" : PartyNames.standard().name(head.party());
      String role = head.role() == null ? "" : head.role();
      String both = role + (role.isEmpty() || party.isEmpty() ? "" : ", ") + party;
      names.add(head.name() + (both.isEmpty() ? "" : " (" + both + ")"));
    }
    int more = heads.size() - names.size();
    return String.join(", ", names) + (more > 0 ? " and " + more + " more" : "");
  }

  private static String title(Round round) {
    List<String> parts = new ArrayList<>();
    boolean many = round.parties().size() > MOST_PARTIES;
    String series = round.series();
    if (series != null && (many || round.round() != null)) {
      String number = round.round() == null ? "" : ", " + Wording.ordinal(round.round()) + " round";
      parts.add(Wording.capital(series) + number);
    } else if (round.round() != null) {
      parts.add(Wording.capital(Wording.ordinal(round.round())) + " round of talks");
    } else {
      parts.add(series == null ? "Talks" : Wording.capital(series));
    }
    String who = many ? round.parties().size() + " parties" : names(round);
    StringBuilder title = new StringBuilder(parts.get(0)).append(": ").append(who);
    for (String part : List.of(Wording.place(round), Wording.days(round.start(), round.end()))) {
      title.append(part.isEmpty() ? "" : ", ").append(part);
    }
    return title.toString();
  }

  /** Title with a small first letter, unless it starts with a name. */
  private static String lower(String title) {
    boolean name = title.length() > 1 && Character.isUpperCase(title.charAt(1));
    boolean ours = title.startsWith("Talks") || title.contains(" round of talks: ");
    return name || !ours
        ? title
        : title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1);
  }

  private static String state(Round round) {
    return Wording.plain(round.status())
        + (round.outcome() == null ? "" : ", " + Wording.plain(round.outcome()));
  }

  private static String sentence(Round round) {
    String number =
        round.round() == null
            ? "talks"
            : "the " + Wording.ordinal(round.round()) + " round of talks";
    String verb =
        switch (round.status()) {
          case HELD -> " held " + number;
          case UNDER_WAY -> " are holding " + number;
          case SCHEDULED -> " are to hold " + number;
          case PROPOSED -> " have been offered " + number;
          case POSTPONED -> " have put off " + number;
          case CANCELLED -> " will not hold " + number;
          case REFUSED -> " will not hold " + number + ": a side refused";
          case SUSPENDED -> " broke off " + number;
        };
    StringBuilder text = new StringBuilder(Wording.capital(names(round))).append(verb);
    String place = Wording.place(round);
    text.append(place.isEmpty() ? "" : " in " + place);
    text.append(round.venue().site() == null ? "" : " (" + round.venue().site() + ")");
    String days = Wording.days(round.start(), round.end());
    text.append(days.isEmpty() ? "" : ", " + days);
    Double hours = round.hours();
    if (hours != null) {
      String number2 =
          hours == Math.rint(hours) ? String.valueOf(hours.intValue()) : hours.toString();
      text.append(", for ").append(number2).append(" hours");
    }
    text.append(".");
    if (round.outcome() != null) {
      text.append(" Result: ").append(Wording.plain(round.outcome())).append(".");
    }
    return text.toString();
  }

  private static String standing(Round round) {
    return switch (round.standing()) {
      case REPORTED -> "Reported by one origin.";
      case CONFIRMED -> "Confirmed by " + round.origins() + " independent origins.";
      case DISPUTED -> "Disputed: sources disagree on whether it took place.";
    };
  }

  private static String quote(Proof proof) {
    String day =
        proof.publishedAt() == null
            ? ""
            : ", " + proof.publishedAt().atZone(ZoneOffset.UTC).toLocalDate();
    return "“" + proof.text() + "” — " + proof.source() + day + " " + proof.url();
  }

  private static String names(Round round) {
    return PartyNames.standard().list(round.parties());
  }

  private static void add(List<String> parts, String part) {
    if (!part.isEmpty()) {
      parts.add(part);
    }
  }
}
