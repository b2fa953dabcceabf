package io.parley.entity;

import io.parley.model.ArticleField;
import io.parley.model.Entity;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything an article names.
 *
 * @param entities states, organisations, places, persons and offices, in order of first mention
 * @param title mentions in the title, in order
 * @param text mentions in the body, in order; they never overlap, except that an office may hold
 *     the state or organisation it belongs to ("<u>Russian</u> foreign minister")
 */
public record ArticleEntities(List<Entity> entities, List<NamedSpan> title, List<NamedSpan> text) {
  public ArticleEntities {
    entities = List.copyOf(entities);
    title = List.copyOf(title);
    text = List.copyOf(text);
  }

  /** Mentions in one field, in order. */
  public List<NamedSpan> spans(ArticleField field) {
    return field == ArticleField.TITLE ? title : text;
  }

  /** Mentions in one sentence of a field, in order. */
  public List<NamedSpan> in(ArticleField field, int sentence) {
    List<NamedSpan> found = new ArrayList<>();
    for (NamedSpan span : spans(field)) {
      if (span.sentence() == sentence) {
        found.add(span);
      } else if (span.sentence() > sentence) {
        break;
      }
    }
    return found;
  }

  /** What a mention names. */
  public Entity entity(NamedSpan span) {
    return entities.get(span.entity());
  }
}
