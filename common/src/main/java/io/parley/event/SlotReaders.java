package io.parley.event;

import io.parley.entity.ArticleEntities;
import io.parley.entity.Form;
import io.parley.entity.NamedSpan;
import io.parley.model.Evidence;
import io.parley.model.Head;
import io.parley.model.NextRound;
import io.parley.model.Outcome;
import io.parley.model.TalkStatus;
import io.parley.model.Venue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fills the slots of a draft that its neighbourhood tells. Not thread-safe. */
final class SlotReaders {
  private static final int TOPICS = 6;
  private static final int OPENING = 4;

  private final Readers readers;
  private final ArticleEntities entities;
  private final Map<String, MediatorReader.Found> mediators;

  /** The slot readers that keep no state of an article; shared. */
  record Readers(
      HoursReader hours,
      OutcomeReader outcomes,
      SeriesReader series,
      HeadReader heads,
      NextReader next,
      TopicReader topics) {
    static Readers load(WordClasses classes) {
      return new Readers(
          new HoursReader(classes),
          new OutcomeReader(classes),
          new SeriesReader(classes),
          new HeadReader(classes),
          new NextReader(classes),
          new TopicReader(classes));
    }
  }

  SlotReaders(
      Readers readers, ArticleEntities entities, Map<String, MediatorReader.Found> mediators) {
    this.readers = readers;
    this.entities = entities;
    this.mediators = mediators;
  }

  Venue venue(Draft draft, Drafts drafts, List<Evidence> proofs) {
    String country = null;
    String site = null;
    Venue venue = Venue.UNSAID;
    for (Claim claim : draft.claims()) {
      Place place = claim.place();
      Words words = claim.anchor().reading().words();
      if (site == null && place.site() != null) {
        site = place.site();
        proofs.add(
            new Evidence(
                "venue.site",
                words.field(),
                place.siteFrom(),
                place.siteFrom() + place.site().length(),
                place.site()));
      }
      country = country == null ? place.country() : country;
      if (venue.city() == null && place.city() != null && fits(country, place)) {
        proofs.add(name("venue.city", words, place.city().start(), place.city().end()));
        venue = new Venue(cityName(place.city(), words), place.country(), null);
      }
    }
    for (Claim claim : drafts.claims()) {
      // Another sentence of the same round that told nothing else.
      Place place = claim.place();
      boolean same =
          draft == drafts.main()
              && claim.assertion() == null
              && !claim.recalled()
              && !claim.coming()
              && (claim.parties().isEmpty() || claim.parties().equals(draft.parties()));
      if (venue.city() == null && same && place.city() != null && fits(country, place)) {
        Words words = claim.anchor().reading().words();
        proofs.add(name("venue.city", words, place.city().start(), place.city().end()));
        venue = new Venue(cityName(place.city(), words), place.country(), null);
      }
    }
    if (venue.city() == null && draft == drafts.main()) {
      Venue near = near(draft, drafts, country, proofs);
      near = near == null && draft.done() ? only(drafts, country, proofs) : near;
      venue = near == null ? venue : near;
    }
    return new Venue(venue.city(), venue.country() == null ? country : venue.country(), site);
  }

  private String cityName(NamedSpan city, Words words) {
    return city.kind() == io.parley.model.EntityKind.CITY
        ? entities.entity(city).name()
        : words.slice(words.at(city.start()), words.at(city.end() - 1) + 1);
  }

  private static boolean fits(@Nullable String country, Place place) {
    return country == null || country.equals(place.country());
  }

  /** The news' city named in another sentence of the opening: "in CITY" beside no other round. */
  private @Nullable Venue near(
      Draft draft, Drafts drafts, @Nullable String country, List<Evidence> proofs) {
    for (Reading reading : drafts.readings()) {
      if (reading.order() > 5
          || Scope.foreign(reading, draft, drafts)
          || !speaks(reading, drafts)) {
        continue;
      }
      for (Name name : reading.names()) {
        String before = reading.words().low(name.from() - 1);
        boolean in = before.equals("in") || before.equals("at");
        boolean spoken = PlaceReader.spoken(reading, name);
        if (in
            && !spoken
            && name.span().kind() == io.parley.model.EntityKind.CITY
            && name.span().form() != Form.DATELINE
            && (country == null || country.equals(name.span().country()))) {
          proofs.add(name("venue.city", reading.words(), name.span().start(), name.span().end()));
          return new Venue(entities.entity(name.span()).name(), name.span().country(), null);
        }
      }
    }
    return null;
  }

  /** The one city that the opening puts somebody in, where it names no second one. */
  private @Nullable Venue only(Drafts drafts, @Nullable String country, List<Evidence> proofs) {
    Reading where = null;
    Name city = null;
    for (Reading reading : drafts.readings()) {
      for (Name name : reading.order() > OPENING ? List.<Name>of() : reading.names()) {
        String before = reading.words().low(name.from() - 1);
        boolean town =
            name.span().kind() == io.parley.model.EntityKind.CITY
                && name.span().form() != Form.DATELINE
                && (before.equals("in") || (country != null && before.equals("to")))
                && (country == null || country.equals(name.span().country()))
                && !PlaceReader.spoken(reading, name);
        if (town
            && city != null
            && !entities.entity(city.span()).name().equals(entities.entity(name.span()).name())) {
          return null;
        }
        if (town && city == null) {
          where = reading;
          city = name;
        }
      }
    }
    if (where == null || city == null) {
      return null;
    }
    proofs.add(name("venue.city", where.words(), city.span().start(), city.span().end()));
    return new Venue(entities.entity(city.span()).name(), city.span().country(), null);
  }

  /** The title, or a sentence with a talk word. */
  private static boolean speaks(Reading reading, Drafts drafts) {
    return reading.words().title()
        || drafts.claims().stream().anyMatch(c -> c.anchor().reading() == reading);
  }

  private static Evidence name(String slot, Words words, int start, int end) {
    return Mentions.words(slot, words, words.at(start), words.at(end - 1) + 1);
  }

  @Nullable Double hours(Draft draft, Drafts drafts, List<Evidence> proofs) {
    for (Reading reading : alone(draft, drafts)) {
      HoursReader.Found found = readers.hours().find(reading.words());
      if (found != null) {
        proofs.add(Mentions.words("hours", reading.words(), found.from(), found.to()));
        return found.hours();
      }
    }
    return null;
  }

  /**
   * The wide scope of the news; of any other round its own sentences that the news has no part in.
   */
  private static List<Reading> alone(Draft draft, Drafts drafts) {
    List<Reading> readings = new ArrayList<>(Scope.wide(draft, drafts));
    Draft main = drafts.main();
    if (main != null && main != draft) {
      readings.removeAll(Scope.own(main));
    }
    return readings;
  }

  /**
   * Sentences in which a verb, not a mere turn of phrase, tells of a round that is not the news.
   */
  private static List<Reading> told(Draft draft, Drafts drafts) {
    List<Reading> readings = alone(draft, drafts);
    readings.removeIf(
        reading ->
            draft.claims().stream()
                .noneMatch(
                    c ->
                        c.anchor().reading() == reading
                            && c.assertion() != null
                            && c.assertion().tense() != null));
    return readings;
  }

  /** Length in days told in the round's own sentences; 0 where none is. */
  int days(Draft draft) {
    for (Reading reading : Scope.own(draft)) {
      int days = readers.hours().days(reading.words());
      if (days > 0 && reading.cue("one-day") == null) {
        return days;
      }
    }
    return 0;
  }

  /** Which day of the round its sentences speak of: "into a fourth day"; 0 where none. */
  int nthDay(Draft draft) {
    for (Reading reading : Scope.own(draft)) {
      int nth = readers.hours().nthDay(reading.words());
      if (nth > 0) {
        return nth;
      }
    }
    return 0;
  }

  NextRound next(Draft draft, Drafts drafts, List<Evidence> proofs) {
    NextReader.Found found = readers.next().find(draft, drafts);
    if (found == null) {
      return NextRound.UNSAID;
    }
    proofs.add(Mentions.sentence("next_round", found.reading().words()));
    return found.next();
  }

  List<String> mediators(Draft draft, Drafts drafts, List<Evidence> proofs) {
    List<String> ids = new ArrayList<>();
    mediators.forEach(
        (id, found) -> {
          if (!draft.parties().contains(id) && concerns(found, draft, drafts)) {
            ids.add(id);
            Name name = found.name();
            proofs.add(
                Mentions.words("mediators", found.reading().words(), name.from(), name.to()));
          }
        });
    ids.sort(null);
    return ids;
  }

  /** Named in the round's own sentences, or in some that no other track claims. */
  private static boolean concerns(MediatorReader.Found found, Draft draft, Drafts drafts) {
    if (Scope.own(draft).contains(found.reading())) {
      return true;
    }
    Draft main = drafts.main();
    if (main != null && draft != main && !Drafts.oneTrack(draft, main)) {
      return false;
    }
    return drafts.all().stream()
        .filter(other -> !Drafts.oneTrack(other, draft))
        .noneMatch(other -> Scope.own(other).contains(found.reading()));
  }

  @Nullable String series(Draft draft, Drafts drafts, List<Evidence> proofs) {
    SeriesReader.Found found = readers.series().find(Scope.own(draft));
    if (found == null) {
      return null;
    }
    proofs.add(Mentions.words("series", found.reading().words(), found.from(), found.to()));
    return found.name();
  }

  List<Head> heads(Draft draft, Drafts drafts, List<Evidence> proofs) {
    List<Head> heads = new ArrayList<>();
    for (HeadReader.Found found : readers.heads().find(draft, drafts, entities)) {
      heads.add(found.head());
      Name name = found.name();
      proofs.add(Mentions.words("heads", found.reading().words(), name.from(), name.to()));
    }
    return heads;
  }

  List<String> topics(Draft draft, Drafts drafts, List<Evidence> proofs) {
    List<String> topics = new ArrayList<>();
    for (Reading reading : Scope.wide(draft, drafts)) {
      for (TopicReader.Found found : readers.topics().find(reading)) {
        if (topics.size() < TOPICS && !topics.contains(found.text())) {
          topics.add(found.text());
          proofs.add(Mentions.words("topics", reading.words(), found.from(), found.to()));
        }
      }
    }
    return topics;
  }

  @Nullable Outcome outcome(Draft draft, Drafts drafts, TalkStatus status, List<Evidence> proofs) {
    if (status == TalkStatus.SUSPENDED) {
      Claim decisive = draft.decisive();
      Assertion a = decisive == null ? null : decisive.assertion();
      return a != null && readers.outcomes().halted(a) ? null : Outcome.BREAKDOWN;
    }
    if (status != TalkStatus.HELD) {
      return null;
    }
    List<Reading> own = draft == drafts.main() ? Scope.own(draft) : told(draft, drafts);
    OutcomeReader.Found found =
        readers.outcomes().find(own, draft == drafts.main() ? Scope.wide(draft, drafts) : own);
    if (found == null) {
      return null;
    }
    proofs.add(
        Mentions.words(
            "outcome", found.reading().words(), found.match().from(), found.match().to()));
    return found.outcome();
  }
}
