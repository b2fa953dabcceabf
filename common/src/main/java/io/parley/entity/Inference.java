package io.parley.entity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Concludes from the two sides of an article whom those persons act for of whom no words beside the
 * name say so. Every rule but the office that only one state has stays within the two sides. For
 * one article.
 */
final class Inference {
  /** "Secretary of State": an office by its very name of one state. */
  private static final int IMPLIED = 4;

  private static final int FACING = 3;

  /** A name that the lists know in one of the countries in question only. */
  private static final int ORIGIN = 2;

  private static final int HOME = 1;

  private final Sides sides;
  private final List<Person> persons;
  private final List<Scan> scans;

  Inference(Sides sides, List<Person> persons, List<Scan> scans) {
    this.sides = sides;
    this.persons = persons;
    this.scans = scans;
  }

  /** Votes by the office's own words, which other rules build on. */
  void byOffice() {
    for (Person person : open()) {
      for (Person.Mention mention : person.mentions()) {
        Title title = mention.title();
        if (title != null) {
          person.vote(title.office().form().implies(), IMPLIED);
          person.vote(fromPost(mention.scan(), title), IMPLIED);
        }
      }
    }
  }

  /** All other rules, the surest first. */
  void bySides() {
    for (Person person : open()) {
      if (holdsOffice(person)) {
        person.vote(neverAmerican(person), FACING);
      }
    }
    for (Person person : open()) {
      face(person);
    }
    for (Person person : open()) {
      person.vote(origin(person), ORIGIN);
    }
    for (Person person : open()) {
      face(person);
    }
    for (Person person : open()) {
      if (holdsOffice(person)) {
        person.vote(subjectBefore(person), HOME);
      }
    }
    String home = home();
    for (Person person : open()) {
      if (holdsOffice(person) && sides.has(home)) {
        person.vote(home, HOME);
        persons.stream().filter(other -> other.party() == null).forEach(this::face);
      }
    }
  }

  private List<Person> open() {
    return persons.stream().filter(person -> person.party() == null).toList();
  }

  /** The envoy to one side is the other's. */
  private @Nullable String fromPost(Scan scan, Title title) {
    if (!scan.word(title.office().end()).equals("to")) {
      return null;
    }
    for (int at = title.office().end() + 1; at < title.end(); at++) {
      Entry reading = scan.readingAt(at);
      String post = reading == null ? null : reading.holder();
      if (post != null) {
        return sides.other(post);
      }
    }
    return null;
  }

  /** Two who meet each other are of the two sides. */
  private void face(Person person) {
    for (Person.Mention mention : person.mentions()) {
      for (Person other : persons) {
        String party = other.party();
        if (other == person || !sides.has(party)) {
          continue;
        }
        for (Person.Mention near : other.mentions()) {
          if (near.scan() == mention.scan()
              && (Pairs.face(near, mention) || Pairs.face(mention, near))) {
            person.vote(sides.other(party), FACING);
          }
        }
      }
    }
  }

  private static boolean holdsOffice(Person person) {
    for (Person.Mention mention : person.mentions()) {
      if (mention.title() != null && mention.title().office().form().acts()) {
        return true;
      }
    }
    return false;
  }

  /** The United States have secretaries where others have ministers. */
  private @Nullable String neverAmerican(Person person) {
    String other = sides.other("USA");
    if (other == null) {
      return null;
    }
    for (Person.Mention mention : person.mentions()) {
      Title title = mention.title();
      if (title != null && title.office().form().singular().contains("minister")) {
        return other;
      }
    }
    return null;
  }

  private @Nullable String origin(Person person) {
    Gazetteers names = scans.get(0).gazetteers();
    String found = null;
    for (String party : sides.first() == null ? sides.named() : sides.both()) {
      for (String word : person.name().split(" ", -1)) {
        if (names.isNameIn(word, party)) {
          if (found != null && !found.equals(party)) {
            return null;
          }
          found = party;
        }
      }
    }
    return found;
  }

  /** "South Korea set out a plan. Chief delegate X said": the subject of the sentence before. */
  private @Nullable String subjectBefore(Person person) {
    for (Person.Mention mention : person.mentions()) {
      Title title = mention.title();
      Scan scan = mention.scan();
      int index = scans.indexOf(scan);
      if (title == null || title.outer() > 0 || mention.first() < title.end() || index < 1) {
        continue;
      }
      Scan before = scans.get(index - 1);
      for (int token = before.dateline(); token < before.dateline() + 3; token++) {
        String party = before.partyAt(token);
        if (party != null && before.analyzed() == scan.analyzed()) {
          return party;
        }
      }
    }
    return null;
  }

  /** Country of the dateline; null where there is none. */
  private @Nullable String home() {
    for (Scan scan : scans) {
      for (int token = 0; token < scan.dateline(); token++) {
        Entry reading = scan.readingAt(token);
        if (reading != null && reading.country() != null) {
          return reading.country();
        }
      }
    }
    return null;
  }
}
