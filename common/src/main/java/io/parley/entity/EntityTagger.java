package io.parley.entity;

import io.parley.model.ArticleField;
import io.parley.text.Analyzed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds what an article names: states, organisations and places by longest match in the lists,
 * persons and their offices by rules. Not thread-safe; cheap to create once the lists are loaded.
 */
public final class EntityTagger {
  /** An article that names more is a list or a trap: rules compare persons with each other. */
  private static final int MOST_PERSONS = 300;

  private final Gazetteers gazetteers;

  public EntityTagger(Gazetteers gazetteers) {
    this.gazetteers = gazetteers;
  }

  /** A tagger over the lists that come with the program. */
  public static EntityTagger create() {
    return new EntityTagger(Gazetteers.load());
  }

  /** What the title and the body of one article name, whenever it was published. */
  public ArticleEntities tag(Analyzed title, Analyzed text) {
    return tag(title, text, null);
  }

  /**
   * What the title and the body of one article name.
   *
   * @param published day of publication, which tells who was in office; null where unknown
   */
  public ArticleEntities tag(Analyzed title, Analyzed text, @Nullable LocalDate published) {
    int year = published == null ? 0 : published.getYear();
    List<Scan> scans = new ArrayList<>();
    scan(title, scans);
    scan(text, scans);
    Map<String, Entry> coined = Abbreviations.find(scans);
    if (!coined.isEmpty()) {
      scans.forEach(scan -> scan.coin(coined));
    }
    new Readings(gazetteers.readings(), scans).decide();
    Sides sides = Sides.of(scans);
    sides.refer(scans, gazetteers);
    gazetteers.camps().refer(scans, gazetteers, year);
    for (Scan scan : scans) {
      scan.bodies(Bodies.find(scan));
      scan.offices(gazetteers.offices().find(scan));
    }
    Persons persons = persons(scans, sides, year);
    return new Gathering(gazetteers, persons).gather(scans);
  }

  private void scan(Analyzed analyzed, List<Scan> scans) {
    for (int i = 0; i < analyzed.sentences().size(); i++) {
      scans.add(new Scan(analyzed, i, gazetteers));
    }
  }

  private Persons persons(List<Scan> scans, Sides sides, int year) {
    Persons persons = new Persons();
    List<boolean[]> taken = new ArrayList<>();
    for (Scan scan : scans) {
      boolean[] tokens = new boolean[scan.size()];
      taken.add(tokens);
      if (scan.analyzed().field() == ArticleField.TITLE || persons.size() >= MOST_PERSONS) {
        continue; // headlines capitalise at will: their names are looked up from the body
      }
      for (PersonFinder.Found found : PersonFinder.find(scan)) {
        Person person = persons.add(scan, found);
        person.vote(found.party(), Allegiance.LISTED);
        for (int t = found.run().first(); t < found.run().end(); t++) {
          tokens[t] = true;
        }
      }
    }
    KnownPersons known = gazetteers.knownPersons();
    for (int i = 0; i < scans.size(); i++) {
      add(scans.get(i), persons, taken.get(i), known.fullNames(scans.get(i), taken.get(i), year));
    }
    for (int i = 0; i < scans.size(); i++) {
      Surnames.find(scans.get(i), persons, taken.get(i));
      add(scans.get(i), persons, taken.get(i), known.surnames(scans.get(i), taken.get(i), year));
    }
    if (!persons.isEmpty()) {
      List<Person> all = persons.all();
      for (Person person : all) {
        for (Person.Mention mention : person.mentions()) {
          Allegiance.vote(mention.scan(), person, mention);
        }
        person.vote(known.party(person.name(), year), Allegiance.KNOWN);
      }
      Inference inference = new Inference(sides, all, scans);
      inference.byOffice();
      Allegiance.join(all, persons);
      inference.bySides();
      Allegiance.join(all, persons);
    }
    return persons;
  }

  private static void add(Scan scan, Persons persons, boolean[] taken, List<NameRuns.Run> known) {
    for (NameRuns.Run run : known) {
      persons.add(scan, new PersonFinder.Found(run, null, null, null, "list:leaders"));
      Arrays.fill(taken, run.first(), run.end(), true);
    }
  }
}
