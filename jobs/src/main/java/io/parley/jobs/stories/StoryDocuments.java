package io.parley.jobs.stories;

import io.parley.jobs.elastic.Document;
import io.parley.jobs.elastic.Index;
import io.parley.jobs.elastic.IndexAction;
import io.parley.jobs.settings.ElasticSettings;
import io.parley.model.Article;
import io.parley.model.Entity;
import io.parley.model.EntityKind;
import io.parley.model.EventMention;
import io.parley.model.TalkMention;
import io.parley.story.Counted;
import io.parley.story.RoundSlots;
import io.parley.story.StoryDocument;
import io.parley.wire.TaggedArticle;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An article, its events and its story as documents; their fields stand in the mapping of their
 * index.
 */
final class StoryDocuments {
  private StoryDocuments() {}

  /** All documents that follow from one placed article. */
  static List<IndexAction> of(PlacedArticle placed, ElasticSettings settings, Instant now) {
    List<IndexAction> actions = new ArrayList<>();
    TaggedArticle tagged = placed.tagged();
    actions.add(
        action(Index.ARTICLES, tagged.article().id(), placed, settings, article(placed, now)));
    Map<String, Integer> seen = new HashMap<>();
    for (EventMention event : tagged.events()) {
      String type = lower(event.type());
      int number = seen.merge(type, 1, Integer::sum);
      String id = tagged.article().id() + "-" + type + (number == 1 ? "" : "-" + number);
      actions.add(action(Index.EVENTS, id, placed, settings, event(placed, event, id, now)));
    }
    StoryDocument story = placed.story();
    if (story != null) {
      actions.add(action(Index.STORIES, story.storyId(), placed, settings, story(story, now)));
    }
    return actions;
  }

  private static IndexAction action(
      Index index, String id, PlacedArticle placed, ElasticSettings settings, Document document) {
    return new IndexAction(
        index.name(settings),
        id,
        placed.version(),
        placed.tagged().article().streamTime().toEpochMilli(),
        document.json());
  }

  private static Document article(PlacedArticle placed, Instant now) {
    TaggedArticle tagged = placed.tagged();
    Article article = tagged.article();
    List<TalkMention> news = tagged.talks().stream().filter(talk -> !talk.background()).toList();
    Collection<String> parties = all(news, TalkMention::parties);
    return common(placed, now)
        .with("text", article.text())
        .with("author", article.author())
        .with("agency", tagged.sketch().agency())
        .with("family", tagged.sketch().family())
        .with("persons", names(tagged, EntityKind.PERSON))
        .with("organisations", names(tagged, EntityKind.ORGANISATION))
        .with("states", ids(tagged, EntityKind.STATE))
        .with("cities", names(tagged, EntityKind.CITY))
        .with("places", names(tagged, EntityKind.PLACE))
        .with("countries", countries(tagged))
        .with("locations", locations(tagged))
        .with("event_types", each(tagged.events(), event -> lower(event.type())))
        .with("plover", each(tagged.events(), event -> event.type().plover()))
        .with("cameo", each(tagged.events(), event -> event.type().cameo()))
        .with("parties", parties)
        .with("pairs", new TreeSet<>(all(news, talk -> Document.pairs(talk.parties()))))
        .with("talk_statuses", each(news, talk -> lower(talk.status())))
        .with("flags", tagged.flags())
        .detail(new Detail(tagged.entities(), tagged.events(), tagged.talks()));
  }

  /** What an article says, in full. */
  private record Detail(
      List<Entity> entities, List<EventMention> events, List<TalkMention> talks) {}

  private static Document event(PlacedArticle placed, EventMention event, String id, Instant now) {
    return common(placed, now)
        .with("event_id", id)
        .with("event_type", event.type())
        .with("plover", event.type().plover())
        .with("cameo", event.type().cameo())
        .with("confidence", Double.valueOf(event.confidence()))
        .with("parties", event.parties())
        .with(
            "countries",
            event.parties().stream().filter(states(placed.tagged())::contains).toList())
        .with("pairs", Document.pairs(event.parties()))
        .with("evidence", event.evidence().text());
  }

  private static Document common(PlacedArticle placed, Instant now) {
    Article article = placed.tagged().article();
    Instant published = article.publishedAt();
    return new Document(
            published == null ? article.streamTime() : published, article.streamTime(), now)
        .with("article_id", article.id())
        .with("url", article.url())
        .with("domain", domain(article.url()))
        .with("source", article.source())
        .with("title", article.title())
        .with("language", article.language())
        .with("published_at", published)
        .with("story_id", placed.placement().storyId())
        .with("duplicate_of", placed.placement().duplicateOf())
        .with("copy", placed.placement().duplicateOf() != null)
        .with("withdrawn", false);
  }

  private static Document story(StoryDocument story, Instant now) {
    List<String> types = values(story.eventTypes());
    return new Document(story.firstSeen(), story.lastSeen(), now)
        .with("story_id", story.storyId())
        .with("title", story.title())
        .with("sentence", story.sentence())
        .with("central_article", story.centralArticle())
        .with("first_seen", story.firstSeen())
        .with("last_seen", story.lastSeen())
        .with("article_count", story.articles())
        .with("copy_count", story.copies())
        .with("origin_count", story.origins())
        .with("language", story.language())
        .with("countries", values(story.countries()))
        .with("cities", values(story.places()))
        .with("event_types", types)
        .with("parties", story.parties())
        .with("pairs", Document.pairs(story.parties()))
        .with("round_numbers", said(story.rounds(), RoundSlots::round))
        .with("round_starts", said(story.rounds(), RoundSlots::start))
        .with("withdrawn", false)
        .detail(story);
  }

  /** What some of the rounds say, each once. */
  private static List<String> said(
      List<RoundSlots> rounds, Function<RoundSlots, @Nullable Object> slot) {
    return rounds.stream()
        .map(slot)
        .filter(Objects::nonNull)
        .map(Object::toString)
        .distinct()
        .toList();
  }

  private static List<String> values(List<Counted> counted) {
    return each(counted, Counted::value);
  }

  private static List<String> names(TaggedArticle tagged, EntityKind kind) {
    return of(tagged, kind).map(Entity::name).toList();
  }

  private static List<String> ids(TaggedArticle tagged, EntityKind kind) {
    return of(tagged, kind).map(Entity::id).filter(Objects::nonNull).toList();
  }

  /** States named, and the countries of cities and places named. */
  private static Collection<String> countries(TaggedArticle tagged) {
    TreeSet<String> countries = new TreeSet<>(ids(tagged, EntityKind.STATE));
    Stream.of(EntityKind.CITY, EntityKind.PLACE)
        .flatMap(kind -> of(tagged, kind))
        .map(Entity::country)
        .filter(Objects::nonNull)
        .forEach(countries::add);
    return countries;
  }

  /** The points of the cities named. */
  private static List<String> locations(TaggedArticle tagged) {
    List<String> points = new ArrayList<>();
    of(tagged, EntityKind.CITY)
        .forEach(
            city -> {
              String country = city.country();
              String point = country == null ? null : Document.point(city.name(), country);
              if (point != null) {
                points.add(point);
              }
            });
    return points;
  }

  private static List<String> states(TaggedArticle tagged) {
    return ids(tagged, EntityKind.STATE);
  }

  private static Stream<Entity> of(TaggedArticle tagged, EntityKind kind) {
    return tagged.entities().stream().filter(entity -> entity.kind() == kind);
  }

  private static <T> Collection<String> all(
      List<T> list, Function<T, ? extends Collection<String>> part) {
    TreeSet<String> values = new TreeSet<>();
    list.forEach(item -> values.addAll(part.apply(item)));
    return values;
  }

  private static <T> List<String> each(List<T> list, Function<T, String> part) {
    return list.stream().map(part).toList();
  }

  private static @Nullable String domain(String url) {
    try {
      String host = URI.create(url).getHost();
      return host == null ? null : host.toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
