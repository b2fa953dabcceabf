package io.parley.event;

import io.parley.entity.ArticleEntities;
import io.parley.model.Entity;
import io.parley.model.EntityKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Offices that belong to one state ("Secretary of State"), or do so in an article that speaks of
 * its seat ("President" beside "the White House"): {@code offices.tsv}. They give a person a party
 * where the article leaves it to the reader. Immutable.
 */
final class Offices {
  private record Office(String role, String party, List<String> signs) {}

  private final List<Office> offices = new ArrayList<>();

  private Offices() {}

  static Offices load() {
    Offices offices = new Offices();
    for (Table.Row row : Table.load("offices.tsv", 2).rows()) {
      String signs = row.getOr(2, "");
      offices.offices.add(
          new Office(
              row.get(0), row.get(1), signs.isEmpty() ? List.of() : List.of(signs.split(";"))));
    }
    return offices;
  }

  /** The sides of an article's persons whom it gives none. */
  Sides in(ArticleEntities entities, String text) {
    Map<Integer, String> sides = new HashMap<>();
    for (int i = 0; i < entities.entities().size(); i++) {
      Entity person = entities.entities().get(i);
      String role = person.role();
      if (person.kind() != EntityKind.PERSON || person.country() != null || role == null) {
        continue;
      }
      String low = role.toLowerCase(Locale.ROOT);
      for (Office office : offices) {
        boolean signed =
            office.signs().isEmpty() || office.signs().stream().anyMatch(text::contains);
        if (low.equals(office.role()) && signed) {
          sides.putIfAbsent(i, office.party());
        }
      }
    }
    return new Sides(sides);
  }
}
