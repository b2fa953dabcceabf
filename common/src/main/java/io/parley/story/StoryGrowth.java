package io.parley.story;

import io.parley.model.Article;
import io.parley.model.Entity;
import io.parley.model.EntityKind;
import io.parley.model.EventMention;
import io.parley.wire.TaggedArticle;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** How a story's record grows with each article. Pure. */
final class StoryGrowth {
  /** Values kept of each kind; more would be a list of everything. */
  private static final int MOST_COUNTED = 20;

  private static final int MOST_ROUNDS = 8;

  private StoryGrowth() {}

  static KeptStory opened(String id, TaggedArticle tagged, @Nullable RoundSlots round) {
    Article article = tagged.article();
    StoryDocument document =
        new StoryDocument(
            id,
            article.language(),
            article.title(),
            sentence(article.text()),
            article.id(),
            article.streamTime(),
            article.streamTime(),
            1,
            0,
            1,
            add(List.of(), countries(tagged)),
            add(List.of(), events(tagged)),
            add(List.of(), places(tagged)),
            round == null ? List.of() : round.parties(),
            round == null ? List.of() : List.of(round));
    return new KeptStory(document, List.of(article.id()), origins(List.of(), tagged));
  }

  /** A copy is counted, no more. */
  static KeptStory withCopy(KeptStory story, TaggedArticle tagged) {
    StoryDocument d = story.document();
    return new KeptStory(
        new StoryDocument(
            d.storyId(),
            d.language(),
            d.title(),
            d.sentence(),
            d.centralArticle(),
            earlier(d.firstSeen(), tagged),
            later(d.lastSeen(), tagged),
            d.articles() + 1,
            d.copies() + 1,
            d.origins(),
            d.countries(),
            d.eventTypes(),
            d.places(),
            d.parties(),
            d.rounds()),
        story.exemplars(),
        story.origins());
  }

  /**
   * @param exemplar whether the article stands for the story from now on
   * @param central whether it is more like the whole story than the one that was most so
   */
  static KeptStory withOriginal(
      KeptStory story,
      TaggedArticle tagged,
      @Nullable RoundSlots round,
      boolean exemplar,
      boolean central) {
    StoryDocument d = story.document();
    boolean fresh =
        !story.origins().contains(tagged.sketch().family())
            && (tagged.sketch().agency() == null
                || !story.origins().contains("agency:" + tagged.sketch().agency()));
    Set<String> parties = new TreeSet<>(d.parties());
    List<RoundSlots> rounds = d.rounds();
    if (round != null) {
      parties.addAll(round.parties());
      rounds = new ArrayList<>(rounds);
      rounds.remove(round);
      rounds.add(round);
      rounds = rounds.subList(Math.max(0, rounds.size() - MOST_ROUNDS), rounds.size());
    }
    List<String> exemplars = story.exemplars();
    if (exemplar) {
      exemplars = new ArrayList<>(exemplars);
      exemplars.add(tagged.article().id());
    }
    return new KeptStory(
        new StoryDocument(
            d.storyId(),
            d.language(),
            central ? tagged.article().title() : d.title(),
            central ? sentence(tagged.article().text()) : d.sentence(),
            central ? tagged.article().id() : d.centralArticle(),
            earlier(d.firstSeen(), tagged),
            later(d.lastSeen(), tagged),
            d.articles() + 1,
            d.copies(),
            d.origins() + (fresh ? 1 : 0),
            add(d.countries(), countries(tagged)),
            add(d.eventTypes(), events(tagged)),
            add(d.places(), places(tagged)),
            List.copyOf(parties),
            rounds),
        exemplars,
        fresh ? origins(story.origins(), tagged) : story.origins());
  }

  static KeptStory without(KeptStory story, String exemplar) {
    List<String> exemplars = new ArrayList<>(story.exemplars());
    exemplars.remove(exemplar);
    return new KeptStory(story.document(), exemplars, story.origins());
  }

  private static Instant earlier(Instant seen, TaggedArticle tagged) {
    Instant now = tagged.article().streamTime();
    return now.isBefore(seen) ? now : seen;
  }

  /** An article that comes late does not make its story older than it was. */
  private static Instant later(Instant seen, TaggedArticle tagged) {
    Instant now = tagged.article().streamTime();
    return now.isAfter(seen) ? now : seen;
  }

  private static List<String> origins(List<String> before, TaggedArticle tagged) {
    List<String> origins = new ArrayList<>(before);
    origins.add(tagged.sketch().family());
    String agency = tagged.sketch().agency();
    if (agency != null) {
      origins.add("agency:" + agency);
    }
    return origins;
  }

  private static List<Counted> add(List<Counted> before, Set<String> values) {
    List<Counted> all = new ArrayList<>();
    Set<String> left = new TreeSet<>(values);
    for (Counted counted : before) {
      all.add(
          left.remove(counted.value())
              ? new Counted(counted.value(), counted.articles() + 1)
              : counted);
    }
    for (String value : left) {
      all.add(new Counted(value, 1));
    }
    all.sort(Comparator.comparingInt(Counted::articles).reversed().thenComparing(Counted::value));
    return all.size() > MOST_COUNTED ? all.subList(0, MOST_COUNTED) : all;
  }

  private static Set<String> countries(TaggedArticle tagged) {
    Set<String> ids = new TreeSet<>();
    for (Entity entity : tagged.entities()) {
      String id = entity.id();
      if (entity.kind() == EntityKind.STATE && id != null) {
        ids.add(id);
      }
    }
    return ids;
  }

  private static Set<String> places(TaggedArticle tagged) {
    Set<String> names = new TreeSet<>();
    for (Entity entity : tagged.entities()) {
      if (entity.kind() == EntityKind.CITY) {
        names.add(entity.name());
      }
    }
    return names;
  }

  private static Set<String> events(TaggedArticle tagged) {
    Set<String> types = new TreeSet<>();
    for (EventMention event : tagged.events()) {
      types.add(event.type().name().toLowerCase(Locale.ROOT));
    }
    return types;
  }

  /** The first sentence, or its first 400 characters. */
  private static String sentence(String text) {
    int end = text.indexOf('\n');
    String paragraph = end < 0 ? text : text.substring(0, end);
    int stop = paragraph.indexOf(". ", 40);
    String first = stop < 0 ? paragraph : paragraph.substring(0, stop + 1);
    return first.length() > 400 ? first.substring(0, 400) : first;
  }
}
