package io.parley.entity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The lists of states, organisations, places, offices and names, loaded once a process and only
 * read after. Thread-safe.
 */
public final class Gazetteers {
  private final FormTrie<Entry> forms = new FormTrie<>();
  private final Map<String, String> stateNames = new HashMap<>();
  private final Set<String> givenNames = new HashSet<>();
  private final Set<String> familyNames = new HashSet<>();

  private Gazetteers() {
    Table.read("countries.tsv", row -> stateNames.put(row.get("alpha3"), row.get("name")));
    Table.read("country-forms.tsv", this::addStateForm);
    Table.read("peoples.tsv", this::addPeople);
    Table.read("organisations.tsv", this::addOrganisation);
    Table.read("agencies.tsv", this::addNewsAgency);
    Table.read("cities.tsv", this::addCity);
    Table.read("names-given.tsv", row -> givenNames.add(row.get("name")));
    Table.read("names-family.tsv", row -> familyNames.add(row.get("name")));
  }

  /**
   * The lists that come with the program.
   *
   * @throws GazetteerException naming file and line where a list is broken
   */
  public static Gazetteers load() {
    return Loaded.GAZETTEERS;
  }

  private static final class Loaded {
    static final Gazetteers GAZETTEERS = new Gazetteers();
  }

  private void addStateForm(Table.Row row) {
    String form = row.get("form");
    String id = row.get("id");
    Entry.Type type =
        switch (row.get("kind")) {
          case "name", "official", "alias", "ascii" -> Entry.Type.STATE_NAME;
          case "adjective" -> Entry.Type.ADJECTIVE;
          case "demonym" -> Entry.Type.DEMONYM;
          case "capital" -> Entry.Type.CAPITAL;
          case "metonym" -> Entry.Type.METONYM;
          default -> throw row.error("no kind \"" + row.get("kind") + "\"");
        };
    forms.add(
        form,
        new Entry(
            type,
            id,
            stateNames.getOrDefault(id, id),
            id,
            isAcronym(form),
            row.get("ambiguous").equals("y"),
            0,
            "country-forms"));
  }

  private void addPeople(Table.Row row) {
    String country = row.get("country");
    String form = row.get("form");
    forms.add(
        form,
        new Entry(
            Entry.Type.PEOPLE,
            null,
            form,
            country.isEmpty() ? null : country,
            false,
            true,
            0,
            "peoples"));
  }

  private void addOrganisation(Table.Row row) {
    String country = row.get("country");
    boolean organ = Set.of("military", "agency", "ministry").contains(row.get("kind"));
    List<String> ambiguous = row.list("ambiguous_aliases");
    Set<String> all = new HashSet<>(row.list("aliases"));
    all.add(row.get("name"));
    all.addAll(ambiguous);
    for (String form : all) {
      forms.add(
          form,
          new Entry(
              organ ? Entry.Type.STATE_ORGAN : Entry.Type.ORGANISATION,
              row.get("id"),
              row.get("name"),
              country.isEmpty() ? null : country,
              isAcronym(form),
              ambiguous.contains(form),
              0,
              "organisations"));
    }
  }

  private void addNewsAgency(Table.Row row) {
    Set<String> all = new HashSet<>(row.list("aliases"));
    all.add(row.get("name"));
    for (String form : all) {
      forms.add(
          form,
          new Entry(
              Entry.Type.NEWS_AGENCY,
              row.get("id"),
              row.get("name"),
              row.get("country"),
              isAcronym(form),
              form.length() < 4,
              0,
              "agencies"));
    }
  }

  private void addCity(Table.Row row) {
    String name = row.get("name");
    String geonames = row.get("geonames_id");
    int people;
    try {
      people = Integer.parseInt(row.get("population"));
    } catch (NumberFormatException e) {
      throw row.error("population is no number: \"" + row.get("population") + "\"");
    }
    forms.add(
        name,
        new Entry(
            Entry.Type.CITY,
            geonames.isEmpty() ? name : geonames,
            name,
            row.get("country"),
            false,
            row.get("ambiguous").startsWith("word/name"),
            people,
            "cities"));
  }

  private static boolean isAcronym(String form) {
    int upper = 0;
    for (int i = 0; i < form.length(); i++) {
      char c = form.charAt(i);
      if (Character.isLowerCase(c) || c == ' ') {
        return false;
      }
      if (Character.isUpperCase(c)) {
        upper++;
      }
    }
    return upper > 1;
  }

  FormTrie<Entry> forms() {
    return forms;
  }

  /** Display name of a state; the id where the lists have none. */
  String stateName(String id) {
    return stateNames.getOrDefault(id, id);
  }

  boolean isGivenName(String word) {
    return givenNames.contains(word);
  }

  boolean isFamilyName(String word) {
    return familyNames.contains(word);
  }
}
