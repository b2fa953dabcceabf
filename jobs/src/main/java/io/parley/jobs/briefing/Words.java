package io.parley.jobs.briefing;

import io.parley.model.Head;
import io.parley.model.NextRound;
import io.parley.model.NextStatus;
import io.parley.model.Outcome;
import io.parley.model.TalkStatus;
import io.parley.model.Venue;
import io.parley.wire.Round;
import io.parley.wire.Standing;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says slots in words a reader knows; plain text, not yet escaped. */
final class Words {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH).withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);
  private static final Map<String, String> PARTIES = parties();

  private Words() {}

  private static Map<String, String> parties() {
    Map<String, String> names = new HashMap<>();
    for (String country : Locale.getISOCountries()) {
      Locale locale = new Locale.Builder().setRegion(country).build();
      names.put(locale.getISO3Country(), locale.getDisplayCountry(Locale.ENGLISH));
    }
    names.put("COD", "DR Congo");
    names.put("COG", "Congo");
    names.put("XKX", "Kosovo");
    names.put("EU", "European Union");
    names.put("UN", "United Nations");
    names.put("AU", "African Union");
    return names;
  }

  static String party(String id) {
    return PARTIES.getOrDefault(id, id.replace('_', ' '));
  }

  static String parties(List<String> ids) {
    return join(ids.stream().map(Words::party).toList());
  }

  static String join(List<String> words) {
    int last = words.size() - 1;
    return last < 1
        ? String.join("", words)
        : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
  }

  static String status(TalkStatus status) {
    return switch (status) {
      case HELD -> "Held";
      case UNDER_WAY -> "Under way";
      case SCHEDULED -> "Scheduled";
      case PROPOSED -> "Proposed";
      case POSTPONED -> "Postponed";
      case CANCELLED -> "Cancelled";
      case REFUSED -> "Refused";
      case SUSPENDED -> "Broken off";
    };
  }

  static String standing(Standing standing, int origins) {
    String from = origins == 1 ? " by one origin" : " by " + origins + " independent origins";
    return switch (standing) {
      case REPORTED -> "Reported" + from;
      case CONFIRMED -> "Confirmed" + from;
      case DISPUTED -> "Disputed: its origins disagree";
    };
  }

  static String outcome(Outcome outcome) {
    return switch (outcome) {
      case AGREEMENT -> "Agreement";
      case PROGRESS -> "Progress";
      case NO_PROGRESS -> "No progress";
      case BREAKDOWN -> "Breakdown";
    };
  }

  /** Empty where nothing is said of it. */
  static String next(NextRound next) {
    NextStatus status = next.status();
    List<String> parts = new ArrayList<>();
    if (status != null) {
      parts.add(
          switch (status) {
            case AGREED -> "agreed";
            case BEING_ARRANGED -> "being arranged";
            case UNCERTAIN -> "uncertain";
            case RULED_OUT -> "ruled out";
          });
    }
    if (next.start() != null) {
      parts.add(days(next.start(), null));
    }
    if (next.city() != null) {
      parts.add(next.city());
    }
    return String.join(", ", parts);
  }

  /** "Third round", "Round 23" or "A round". */
  static String ordinal(@Nullable Integer round) {
    if (round == null) {
      return "A round";
    }
    String[] words = {
      "First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth", "Tenth"
    };
    return round >= 1 && round <= words.length ? words[round - 1] + " round" : "Round " + round;
  }

  static String place(Venue venue) {
    List<String> parts = new ArrayList<>();
    if (venue.site() != null) {
      parts.add(venue.site());
    }
    if (venue.city() != null) {
      parts.add(venue.city());
    }
    if (venue.country() != null) {
      parts.add(party(venue.country()));
    }
    return String.join(", ", parts);
  }

  static String head(Head head) {
    String role = head.role() == null ? "" : ", " + head.role();
    return head.name() + role + (head.party() == null ? "" : " (" + party(head.party()) + ")");
  }

  static String heads(Round round) {
    return round.heads().stream().map(Words::head).collect(Collectors.joining("; "));
  }

  /** "10 April 2025", "1 to 9 April 2025", "February 2025", or empty. */
  static String days(@Nullable String start, @Nullable String end) {
    Span span = Span.of(start, end);
    if (span == null) {
      return start == null ? "" : start;
    }
    if (span.monthOnly()) {
      return MONTH.format(span.first());
    }
    String last = DAY.format(span.last());
    if (span.first().equals(span.last())) {
      return last;
    }
    boolean sameMonth = span.first().withDayOfMonth(1).equals(span.last().withDayOfMonth(1));
    String first =
        sameMonth ? String.valueOf(span.first().getDayOfMonth()) : DAY.format(span.first());
    return first + " to " + last;
  }

  static String hours(double hours) {
    return (hours == Math.rint(hours) ? String.valueOf((long) hours) : String.valueOf(hours))
        + (hours == 1 ? " hour" : " hours");
  }

  static String day(Instant at) {
    return DAY.format(at);
  }

  static String minute(Instant at) {
    return MINUTE.format(at);
  }
}
