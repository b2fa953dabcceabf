package io.parley.entity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All persons of an article: full names folded, then family names alone. For one article. */
final class Persons {
  private final List<Person> persons = new ArrayList<>();
  private final Map<String, Person> byName = new HashMap<>();
  private final Map<String, Person> byShortName = new HashMap<>();

  /** Adds a name found; a name of one word waits for {@link #resolveShort}. */
  Person add(Scan scan, PersonFinder.Found found) {
    NameRuns.Run run = found.run();
    String name = name(scan, run);
    Person person = byName.get(name);
    if (person == null) {
      person = folded(scan, run);
    }
    boolean isNew = person == null;
    if (person == null) {
      person = new Person(name);
      persons.add(person);
    }
    byName.put(name, person);
    Form form = run.words() == 1 && !isNew ? Form.SURNAME : Form.NAME;
    if (run.words() > 1) {
      if (name.length() > person.name().length()) {
        person.rename(name);
      }
      for (String shortName : shortNames(scan, run)) {
        byShortName.put(shortName, person);
      }
    } else {
      byShortName.putIfAbsent(name, person);
    }
    Title title = found.title();
    person.mention(
        new Person.Mention(
            scan, run.first(), run.end(), form, title, found.wording(), found.why()));
    return person;
  }

  /** A person whose full name ends with this shorter one or begins with it. */
  private @Nullable Person folded(Scan scan, NameRuns.Run run) {
    if (run.words() == 1) {
      return byShortName.get(scan.word(run.first()));
    }
    String last = scan.word(run.end() - 1);
    Person person = byShortName.get(last);
    if (person == null) {
      return null;
    }
    List<String> known = Arrays.asList(person.name().split(" ", -1));
    for (int token = run.first(); token < run.end(); token++) {
      if (!known.contains(scan.word(token))) {
        return known.size() == 1 ? person : null;
      }
    }
    return person;
  }

  private static String name(Scan scan, NameRuns.Run run) {
    StringBuilder name = new StringBuilder();
    for (int token = run.first(); token < run.end(); token++) {
      name.append(name.isEmpty() ? "" : " ").append(scan.word(token));
    }
    return name.toString();
  }

  /**
   * Names that stand for the whole one: the last word, or the first where the family comes first.
   */
  private static List<String> shortNames(Scan scan, NameRuns.Run run) {
    List<String> names = new ArrayList<>();
    int last = run.end() - 1;
    if (Words.ENGLISH.is(Words.Kind.NAME_SUFFIX, scan.word(last)) && run.words() > 2) {
      last--;
    }
    String lastWord = scan.word(last);
    String firstWord = scan.word(run.first());
    Gazetteers gazetteers = scan.gazetteers();
    if (run.words() <= 3 && gazetteers.isFamilyFirst(firstWord)) {
      names.add(firstWord);
    }
    if (names.isEmpty() || !lastWord.contains("-")) {
      names.add(lastWord);
    }
    int hyphen = lastWord.indexOf('-');
    if (hyphen > 0 && Character.isLowerCase(lastWord.charAt(0))) {
      names.add(lastWord.substring(hyphen + 1));
    }
    return names;
  }

  /** The person a single word stands for; null where nobody. */
  @Nullable Person byShortName(String word) {
    return byShortName.get(word);
  }

  int size() {
    return persons.size();
  }

  boolean isEmpty() {
    return persons.isEmpty();
  }

  /** In order of first mention. */
  List<Person> all() {
    for (Person person : persons) {
      person
          .mentions()
          .sort(
              Comparator.comparing((Person.Mention m) -> m.scan().analyzed().field())
                  .thenComparing(m -> m.scan().token(m.first()).start()));
    }
    return persons;
  }
}
