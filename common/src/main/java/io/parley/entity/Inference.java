package io.parley.entity;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Concludes from the two sides of an article whom those persons act for of whom no words beside the
 * name say so. Every rule but the office that only one state has stays within the two sides. For one
 * article.
 */
final class Inference {
  /** "Secretary of State": an office by its very name of one state. */
  private static final int IMPLIED = 4;

  private static final int FACING = 3;
  private static final int HOME = 2;

  private final Sides sides;
  private final List<Person> persons;
  private final @Nullable String home;

  Inference(Sides sides, List<Person> persons, List<Scan> scans) {
    this.sides = sides;
    this.persons = persons;
    this.home = home(scans);
  }

  /** Country of the dateline; null where there is none. */
  private static @Nullable String home(List<Scan> scans) {
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

  void conclude() {
    for (Person person : open()) {
      for (Person.Mention mention : person.mentions()) {
        Title title = mention.title();
        if (title != null) {
          person.vote(title.office().form().implies(), IMPLIED);
          person.vote(fromPost(mention.scan(), title), IMPLIED);
        }
      }
    }
    for (Person person : open()) {
      for (Person.Mention mention : person.mentions()) {
        person.vote(sides.other(neighbour(mention)), FACING);
      }
    }
    for (Person person : open()) {
      if (holdsOffice(person)) {
        person.vote(neverAmerican(person), FACING);
      }
    }
    for (Person person : open()) {
      for (Person.Mention mention : person.mentions()) {
        person.vote(sides.other(neighbour(mention)), FACING);
      }
    }
    eliminate();
    for (Person person : open()) {
      if (holdsOffice(person) && sides.has(home)) {
        person.vote(home, HOME);
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

  /** Party of the person joined to this one by "and"; null where none is. */
  private @Nullable String neighbour(Person.Mention mention) {
    Scan scan = mention.scan();
    for (Person other : persons) {
      String party = other.party();
      if (!sides.has(party)) {
        continue;
      }
      for (Person.Mention near : other.mentions()) {
        if (near.scan() == scan && (joined(scan, near, mention) || joined(scan, mention, near))) {
          return party;
        }
      }
    }
    return null;
  }

  private static boolean joined(Scan scan, Person.Mention left, Person.Mention right) {
    int end = left.end();
    int start = right.first();
    if (right.title() != null && right.title().end() <= right.first()) {
      start = right.title().outer();
    }
    return start > end
        && start - end <= 2
        && scan.word(end).equals("and")
        && !listed(left)
        && !listed(right)
        && !flanks(scan, left.first());
  }

  private static boolean flanks(Scan scan, int token) {
    for (int at = token - 1; at >= 0 && token - at < 12; at--) {
      if (Words.ENGLISH.is(Words.Kind.JOINED, scan.word(at))) {
        return true;
      }
    }
    return false;
  }

  private static boolean listed(Person.Mention mention) {
    return mention.title() != null
        && mention.title().office().form().plural()
        && mention.title().party() != null;
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

  /** Where all known persons are of one side, the others are of the other. */
  private void eliminate() {
    Set<String> known = new HashSet<>();
    for (Person person : persons) {
      if (sides.has(person.party())) {
        known.add(person.party());
      }
    }
    if (known.size() != 1) {
      return;
    }
    String other = sides.other(known.iterator().next());
    for (Person person : open()) {
      if (holdsOffice(person)) {
        person.vote(other, HOME);
      }
    }
  }
}
