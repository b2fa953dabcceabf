package io.parley.entity;

import io.parley.model.ArticleField;
import io.parley.model.Entity;
import io.parley.model.EntityKind;
import io.parley.model.EntityMention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns what the rules decided into spans and entities. For one article, not thread-safe. */
final class Gathering {
  private final Gazetteers gazetteers;
  private final Persons persons;
  private final List<Draft> drafts = new ArrayList<>();
  private final Map<String, Integer> indices = new HashMap<>();
  private final List<Entity> entities = new ArrayList<>();
  private final List<List<EntityMention>> mentions = new ArrayList<>();

  Gathering(Gazetteers gazetteers, Persons persons) {
    this.gazetteers = gazetteers;
    this.persons = persons;
  }

  /** A span before its entity has a number. */
  private record Draft(
      Scan scan,
      int start,
      int end,
      EntityKind kind,
      @Nullable String id,
      @Nullable String country,
      Form form,
      @Nullable String role,
      String key,
      String name,
      @Nullable String entityRole,
      String why) {}

  ArticleEntities gather(List<Scan> scans) {
    Map<Scan, boolean[]> taken = new HashMap<>();
    for (Scan scan : scans) {
      taken.put(scan, new boolean[scan.size()]);
    }
    for (Person person : persons.all()) {
      person(person, taken);
    }
    for (Scan scan : scans) {
      hits(scan, taken.getOrDefault(scan, new boolean[0]));
      bodies(scan);
      stands(scan, taken.getOrDefault(scan, new boolean[0]));
    }
    drafts.sort(
        Comparator.comparing((Draft d) -> d.scan().analyzed().field())
            .thenComparing(Draft::start)
            .thenComparing(Draft::end));
    List<NamedSpan> title = new ArrayList<>();
    List<NamedSpan> text = new ArrayList<>();
    for (Draft draft : drafts) {
      (draft.scan().analyzed().field() == ArticleField.TITLE ? title : text).add(span(draft));
    }
    return new ArticleEntities(entities(), title, text);
  }

  private void person(Person person, Map<Scan, boolean[]> taken) {
    String party = person.party();
    String role = person.role();
    String key = "PERSON " + person.name();
    for (Person.Mention mention : person.mentions()) {
      Scan scan = mention.scan();
      boolean[] tokens = taken.getOrDefault(scan, new boolean[0]);
      for (int t = mention.first(); t < mention.end() && t < tokens.length; t++) {
        tokens[t] = true;
      }
      drafts.add(
          new Draft(
              scan,
              scan.token(mention.first()).start(),
              scan.token(mention.end() - 1).end(),
              EntityKind.PERSON,
              null,
              party,
              mention.form(),
              mention.wording(),
              key,
              person.name(),
              role,
              mention.why()));
      Title title = mention.title();
      if (title != null && title.wording() != null && !mention.why().equals("rule:office-list")) {
        int end = Math.max(title.office().end(), title.first() + 1);
        boolean before = title.end() <= mention.first();
        int last = before ? Math.min(title.end(), mention.first()) : title.end();
        drafts.add(
            new Draft(
                scan,
                scan.token(title.first()).start(),
                scan.token(Math.max(end, last) - 1).end(),
                EntityKind.OFFICE,
                null,
                party,
                Form.OFFICE,
                title.wording(),
                key,
                person.name(),
                role,
                mention.why()));
      }
    }
  }

  private void hits(Scan scan, boolean[] taken) {
    for (int i = 0; i < scan.hits().size(); i++) {
      hit(scan, i, scan.reading(i), taken);
      hit(scan, i, scan.alsoReads(i), taken);
    }
  }

  private void hit(Scan scan, int index, @Nullable Entry entry, boolean[] taken) {
    Hit hit = scan.hits().get(index);
    if (entry == null || entry.type() == Entry.Type.PEOPLE || isTaken(hit, taken)) {
      return;
    }
    EntityKind kind = kind(entry);
    Form form = hit.firstToken() < scan.dateline() ? Form.DATELINE : form(entry, scan, hit);
    drafts.add(
        new Draft(
            scan,
            scan.atoms().start(hit.firstAtom()),
            scan.atoms().end(hit.endAtom() - 1),
            kind,
            entry.id(),
            isOrgan(entry) ? entry.party() : entry.country(),
            form,
            null,
            kind + " " + (entry.id() == null ? entry.name() : entry.id()),
            entry.name(),
            null,
            entry.list().equals("article") ? "rule:abbreviation" : "gazetteer:" + entry.list()));
  }

  /** An organ of an organisation, which acts for the whole: the European Commission. */
  private static boolean isOrgan(Entry entry) {
    return entry.type() == Entry.Type.ORGANISATION && entry.partOf() != null;
  }

  private static boolean isTaken(Hit hit, boolean[] taken) {
    for (int t = hit.firstToken(); t < hit.endToken(); t++) {
      if (taken[t]) {
        return true;
      }
    }
    return false;
  }

  private void bodies(Scan scan) {
    for (Bodies.Body body : scan.bodies()) {
      String party = body.party();
      if (party == null) {
        continue;
      }
      String name = gazetteers.stateName(party) + " " + body.head();
      drafts.add(
          new Draft(
              scan,
              scan.token(body.first()).start(),
              scan.token(body.end() - 1).end(),
              EntityKind.ORGANISATION,
              null,
              party,
              Form.BODY,
              null,
              "BODY " + name,
              name,
              null,
              "gazetteer:ministries"));
    }
  }

  private void stands(Scan scan, boolean[] taken) {
    for (Map.Entry<Integer, String> stand : scan.stands().entrySet()) {
      int token = stand.getKey();
      String id = stand.getValue();
      if (taken[token]) {
        continue;
      }
      drafts.add(
          new Draft(
              scan,
              scan.token(token).start(),
              scan.token(token).end(),
              EntityKind.ORGANISATION,
              id,
              null,
              Form.NAME,
              null,
              EntityKind.ORGANISATION + " " + id,
              gazetteers.organisationName(id),
              null,
              "rule:side"));
    }
  }

  private static EntityKind kind(Entry entry) {
    return switch (entry.type()) {
      case STATE_NAME, ADJECTIVE, DEMONYM, CAPITAL, METONYM ->
          entry.country() != null && entry.country().length() == 3
              ? EntityKind.STATE
              : EntityKind.ORGANISATION;
      case ORGANISATION, STATE_ORGAN, NEWS_AGENCY -> EntityKind.ORGANISATION;
      case CITY -> EntityKind.CITY;
      case REGION, PEOPLE, MASK -> EntityKind.PLACE;
    };
  }

  private static Form form(Entry entry, Scan scan, Hit hit) {
    int after = hit.endAtom();
    boolean led =
        after + 1 < scan.atoms().size()
            && scan.atoms().text(after).equals("-")
            && Character.isLowerCase(scan.atoms().text(after + 1).charAt(0));
    if (isOrgan(entry)) {
      return Form.BODY;
    }
    return switch (entry.type()) {
      case ADJECTIVE, PEOPLE -> Form.ADJECTIVE;
      case DEMONYM -> Form.DEMONYM;
      case CAPITAL, METONYM -> Form.SEAT;
      case STATE_ORGAN -> Form.BODY;
      case STATE_NAME, ORGANISATION, NEWS_AGENCY, CITY, REGION, MASK ->
          led ? Form.ADJECTIVE : entry.acronym() ? Form.ACRONYM : Form.NAME;
    };
  }

  private NamedSpan span(Draft draft) {
    Integer known = indices.get(draft.key());
    int index = known == null ? entities.size() : known;
    if (known == null) {
      indices.put(draft.key(), index);
      EntityKind kind = draft.kind() == EntityKind.OFFICE ? EntityKind.PERSON : draft.kind();
      entities.add(
          new Entity(
              kind, draft.id(), draft.name(), draft.country(), draft.entityRole(), List.of()));
      mentions.add(new ArrayList<>());
    }
    ArticleField field = draft.scan().analyzed().field();
    String words = draft.scan().analyzed().text().substring(draft.start(), draft.end());
    if (draft.kind() != EntityKind.OFFICE) {
      mentions
          .get(index)
          .add(new EntityMention(field, draft.start(), draft.end(), words, draft.why()));
    }
    return new NamedSpan(
        field,
        draft.start(),
        draft.end(),
        draft.scan().number(),
        draft.kind(),
        draft.id(),
        draft.country(),
        draft.form(),
        index,
        draft.role());
  }

  private List<Entity> entities() {
    List<Entity> done = new ArrayList<>();
    for (int i = 0; i < entities.size(); i++) {
      Entity entity = entities.get(i);
      done.add(
          new Entity(
              entity.kind(),
              entity.id(),
              entity.name(),
              entity.country(),
              entity.role(),
              mentions.get(i)));
    }
    return done;
  }
}
