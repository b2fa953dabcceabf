package io.parley.entity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The lists of states, organisations, places, offices and names, loaded once a process and only
 * read after. Thread-safe.
 */
public final class Gazetteers {
  private static final Set<String> ORGANS = Set.of("military", "agency", "ministry");

  /** Where the family's name comes before the given one. */
  private static final Set<String> FAMILY_FIRST =
      Set.of("CN", "TW", "HK", "KR", "KP", "VN", "KH", "SG");

  private final FormTrie<Entry> forms = new FormTrie<>(false);
  private final FormTrie<String> bodies = new FormTrie<>(true);
  private final Map<String, String> stateNames = new HashMap<>();
  private final Set<String> givenNames = new HashSet<>();
  private final Set<String> familyNames = new HashSet<>();
  private final Set<String> familyFirst = new HashSet<>();
  private final Map<String, Set<String>> nameCountries = new HashMap<>();
  private final ReadingRules readings = new ReadingRules();
  private final Camps camps = new Camps();
  private final KnownPersons knownPersons = new KnownPersons();
  private final Set<String> movements = new HashSet<>();
  private final Map<String, String> organisationNames = new HashMap<>();
  private final OfficeLexicon offices;

  private Gazetteers() {
    Map<String, String> longCodes = new HashMap<>();
    Table.read(
        "countries.tsv",
        row -> {
          stateNames.put(row.get("alpha3"), row.get("name"));
          longCodes.put(row.get("alpha2"), row.get("alpha3"));
        });
    Table.read("country-forms.tsv", this::addStateForm);
    Table.read("organisations.tsv", this::addOrganisation);
    Table.read("agencies.tsv", this::addNewsAgency);
    Table.read("peoples.tsv", this::addPeople);
    Table.read("places.tsv", this::addPlace);
    Table.read("cities.tsv", this::addCity);
    Table.read("ministries.tsv", this::addBody);
    Table.read("names-given.tsv", row -> addName(row, givenNames, longCodes));
    Table.read("names-family.tsv", row -> addName(row, familyNames, longCodes));
    offices = new OfficeLexicon(forms);
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
    boolean ambiguous = row.get("ambiguous").equals("y");
    String name = stateNames.getOrDefault(id, id);
    forms.add(
        form,
        new Entry(type, id, name, id, null, isAcronym(form), false, ambiguous, 0, "country-forms"));
  }

  private void addOrganisation(Table.Row row) {
    Entry.Type type =
        ORGANS.contains(row.get("kind")) ? Entry.Type.STATE_ORGAN : Entry.Type.ORGANISATION;
    if (row.get("kind").equals("armed")) {
      movements.add(row.get("id"));
    }
    organisationNames.put(row.get("id"), row.get("name"));
    List<String> ambiguous = row.list("ambiguous_aliases");
    Set<String> all = new HashSet<>(row.list("aliases"));
    all.add(row.get("name"));
    all.addAll(ambiguous);
    for (String form : all) {
      boolean reference = form.startsWith("the ");
      if (reference && all.contains(form.substring(4))) {
        continue;
      }
      forms.add(
          form,
          new Entry(
              type,
              row.get("id"),
              row.get("name"),
              orNull(row.get("country")),
              orNull(row.get("part_of")),
              isAcronym(form),
              reference,
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
              null,
              isAcronym(form),
              false,
              form.length() < 4,
              0,
              "agencies"));
    }
  }

  private void addPeople(Table.Row row) {
    String form = row.get("form");
    String country = orNull(row.get("country"));
    forms.add(
        form,
        new Entry(Entry.Type.PEOPLE, null, form, country, null, false, false, true, 0, "peoples"));
  }

  private void addPlace(Table.Row row) {
    String form = row.get("form");
    Entry.Type type =
        switch (row.get("kind")) {
          case "region" -> Entry.Type.REGION;
          case "mask" -> Entry.Type.MASK;
          default -> throw row.error("no kind \"" + row.get("kind") + "\"");
        };
    forms.add(
        form,
        new Entry(
            type, null, form, orNull(row.get("country")), null, false, false, false, 0, "places"));
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
            null,
            false,
            false,
            row.get("ambiguous").startsWith("word/name"),
            people,
            "cities"));
  }

  private void addBody(Table.Row row) {
    bodies.add(row.get("head"), row.get("head"));
    for (String form : row.list("forms")) {
      bodies.add(form, row.get("head"));
    }
  }

  private void addName(Table.Row row, Set<String> names, Map<String, String> longCodes) {
    String name = row.get("name");
    names.add(name);
    for (String country : row.get("countries_alpha2").split(",", -1)) {
      String id = longCodes.get(country);
      if (id != null) {
        nameCountries.computeIfAbsent(name, key -> new HashSet<>(2)).add(id);
      }
      if (FAMILY_FIRST.contains(country) && names == familyNames) {
        familyFirst.add(name);
      }
    }
  }

  private static @Nullable String orNull(String cell) {
    return cell.isEmpty() ? null : cell;
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

  /** Ministries, embassies and the like, in small letters. */
  FormTrie<String> bodies() {
    return bodies;
  }

  Camps camps() {
    return camps;
  }

  KnownPersons knownPersons() {
    return knownPersons;
  }

  OfficeLexicon offices() {
    return offices;
  }

  ReadingRules readings() {
    return readings;
  }

  boolean isState(@Nullable String id) {
    return id != null && stateNames.containsKey(id);
  }

  /** True where a given or family name is known in a country. */
  boolean isNameIn(String word, @Nullable String country) {
    return country != null && nameCountries.getOrDefault(word, Set.of()).contains(country);
  }

  boolean isGivenName(String word) {
    return givenNames.contains(word);
  }

  boolean isFamilyName(String word) {
    return familyNames.contains(word);
  }

  /** True for Chinese, Korean and the like family names, which come first: "Wang", "Kim". */
  boolean isFamilyFirst(String word) {
    return familyFirst.contains(word);
  }

  /** Display name of a party; the id itself where it is no state. */
  String stateName(String id) {
    return stateNames.getOrDefault(id, id);
  }

  /** True for an armed movement of the lists. */
  boolean isMovement(String id) {
    return movements.contains(id);
  }

  /** Display name of an organisation; the id itself where no list names it. */
  String organisationName(String id) {
    return organisationNames.getOrDefault(id, id);
  }
}
