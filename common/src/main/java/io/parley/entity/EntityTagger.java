package io.parley.entity;

import io.parley.model.ArticleField;
import io.parley.model.Entity;
import io.parley.model.EntityKind;
import io.parley.model.EntityMention;
import io.parley.text.Analyzed;
import io.parley.text.Sentence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds what an article names: states, organisations and places by longest match in the lists,
 * persons and their offices by rules. Not thread-safe; cheap to create once the lists are loaded.
 */
public final class EntityTagger {
  private static final Set<String> PLACE_WORDS =
      Set.of("in", "at", "from", "near", "to", "outside", "around", "In", "At", "From", "Near");

  private final Gazetteers gazetteers;

  public EntityTagger(Gazetteers gazetteers) {
    this.gazetteers = gazetteers;
  }

  /** A tagger over the lists that come with the program. */
  public static EntityTagger create() {
    return new EntityTagger(Gazetteers.load());
  }

  public ArticleEntities tag(Analyzed title, Analyzed text) {
    Gathering gathering = new Gathering();
    List<NamedSpan> inTitle = gathering.field(title);
    List<NamedSpan> inText = gathering.field(text);
    return new ArticleEntities(gathering.entities(), inTitle, inText);
  }

  private final class Gathering {
    private final Map<String, Integer> indices = new LinkedHashMap<>();
    private final List<Entity> entities = new ArrayList<>();
    private final List<List<EntityMention>> mentions = new ArrayList<>();

    List<NamedSpan> field(Analyzed analyzed) {
      List<NamedSpan> spans = new ArrayList<>();
      for (int i = 0; i < analyzed.sentences().size(); i++) {
        sentence(analyzed, i, analyzed.sentences().get(i), spans);
      }
      return spans;
    }

    private void sentence(Analyzed analyzed, int number, Sentence sentence, List<NamedSpan> out) {
      Atoms atoms = Atoms.of(sentence);
      for (int i = 0; i < atoms.size(); ) {
        FormTrie.Match<Entry> match = gazetteers.forms().longest(atoms, i);
        if (match == null) {
          i++;
          continue;
        }
        boolean place = i > 0 && PLACE_WORDS.contains(atoms.text(i - 1));
        NamedSpan span =
            span(analyzed, number, atoms.start(i), atoms.end(match.end() - 1), match, place);
        if (span != null) {
          out.add(span);
        }
        i = match.end();
      }
    }

    private @Nullable NamedSpan span(
        Analyzed analyzed,
        int number,
        int start,
        int end,
        FormTrie.Match<Entry> match,
        boolean place) {
      Entry best = null;
      for (Entry entry : match.meanings()) {
        if (place && entry.type() == Entry.Type.CAPITAL) {
          continue;
        }
        if (best == null
            || entry.type().compareTo(best.type()) < 0
            || (entry.type() == best.type() && entry.people() > best.people())) {
          best = entry;
        }
      }
      if (best == null || best.type() == Entry.Type.PEOPLE) {
        return null;
      }
      return span(analyzed.field(), analyzed.text(), number, start, end, best);
    }

    private NamedSpan span(
        ArticleField field, String text, int number, int start, int end, Entry entry) {
      EntityKind kind =
          switch (entry.type()) {
            case STATE_NAME, ADJECTIVE, DEMONYM, CAPITAL, METONYM, PEOPLE -> EntityKind.STATE;
            case ORGANISATION, STATE_ORGAN, NEWS_AGENCY -> EntityKind.ORGANISATION;
            case CITY -> EntityKind.CITY;
          };
      Form form =
          switch (entry.type()) {
            case ADJECTIVE, PEOPLE -> Form.ADJECTIVE;
            case DEMONYM -> Form.DEMONYM;
            case CAPITAL, METONYM -> Form.SEAT;
            case STATE_ORGAN -> Form.BODY;
            case STATE_NAME, ORGANISATION, NEWS_AGENCY, CITY ->
                entry.acronym() ? Form.ACRONYM : Form.NAME;
          };
      int index =
          indices.computeIfAbsent(
              kind + " " + entry.id(),
              key -> {
                entities.add(
                    new Entity(kind, entry.id(), entry.name(), entry.country(), null, List.of()));
                mentions.add(new ArrayList<>());
                return entities.size() - 1;
              });
      mentions
          .get(index)
          .add(
              new EntityMention(
                  field, start, end, text.substring(start, end), "gazetteer:" + entry.list()));
      return new NamedSpan(
          field, start, end, number, kind, entry.id(), entry.country(), form, index, null);
    }

    List<Entity> entities() {
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
}
