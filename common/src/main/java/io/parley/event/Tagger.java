package io.parley.event;

import io.parley.entity.ArticleEntities;
import io.parley.entity.EntityTagger;
import io.parley.model.Article;
import io.parley.model.ArticleField;
import io.parley.model.EventMention;
import io.parley.model.TalkMention;
import io.parley.text.Analyzed;
import io.parley.text.TextAnalyzer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tags one article at a time. Cheap to create once the word lists are loaded (they are shared and
 * immutable); not thread-safe. Never throws on any text, and takes time in proportion to its
 * length.
 */
public final class Tagger {
  private static final class Lists {
    private static final WordClasses CLASSES = new WordClasses(Table.load("classes.tsv", 2));
    private static final PartyReader PARTIES = new PartyReader(CLASSES, new Formats(CLASSES));
    private static final Claims CLAIMS = new Claims(CLASSES, PARTIES);
    private static final Readings READINGS = new Readings(CLASSES);
    private static final Judgement JUDGEMENT = Judgement.load();
    private static final EventTyper EVENTS = new EventTyper(CLASSES);
    private static final MediatorReader MEDIATORS = new MediatorReader(CLASSES);
    private static final SlotReaders.Readers SLOTS = SlotReaders.Readers.load(CLASSES);
  }

  private final TextAnalyzer analyzer = new TextAnalyzer();
  private final EntityTagger entityTagger = EntityTagger.create();

  private Tagger() {}

  /** A tagger over the word lists on the class path. */
  public static Tagger create() {
    return new Tagger();
  }

  /** What the article says. */
  public Tagging tag(Article article) {
    return tag(article, null);
  }

  /** What the article says, and why. */
  public Explanation explain(Article article) {
    List<Explanation.Step> steps = new ArrayList<>();
    return new Explanation(tag(article, steps), steps);
  }

  /** What the rules read in an article, before it is judged. */
  Case read(Article article) {
    LocalDate published = day(article.publishedAt());
    Analyzed title = analyzer.analyze(ArticleField.TITLE, article.title());
    Analyzed text = analyzer.analyze(ArticleField.TEXT, article.text());
    ArticleEntities entities = entityTagger.tag(title, text, published);
    List<Reading> readings = Lists.READINGS.of(title, text, entities);
    Map<String, MediatorReader.Found> mediators = Lists.MEDIATORS.find(readings);
    List<Claim> claims = new ArrayList<>();
    for (Reading reading : readings) {
      claims.addAll(Lists.CLAIMS.of(reading, published, mediators, claims));
    }
    return new Case(entities, published, readings, mediators, claims, Lists.PARTIES);
  }

  private Tagging tag(Article article, @Nullable List<Explanation.Step> steps) {
    return tag(article, steps, Lists.JUDGEMENT);
  }

  /** The same under another judgement than the one that comes with the program. */
  Tagging tag(Article article, @Nullable List<Explanation.Step> steps, Judgement judgement) {
    Case read = read(article);
    Drafts drafts = read.drafts(judgement);
    List<TalkMention> talks =
        new Mentions(new SlotReaders(Lists.SLOTS, read.entities(), read.mediators())).of(drafts);
    if (steps != null) {
      steps.addAll(Steps.of(read.readings(), drafts.claims(), drafts.all()));
    }
    List<EventMention> events = Lists.EVENTS.find(read.readings(), talks, judgement.types());
    List<String> flags = read.published() == null ? List.of("no_date") : List.of();
    return new Tagging(article.language(), read.entities().entities(), events, talks, flags);
  }

  /** What the classifier of event types looks at in an article, under a judgement of its talks. */
  TypeSigns typeSigns(Article article, Judgement judgement) {
    Case read = read(article);
    List<TalkMention> talks =
        new Mentions(new SlotReaders(Lists.SLOTS, read.entities(), read.mediators()))
            .of(read.drafts(judgement));
    return new TypeSigns(read.readings(), talks, Lists.EVENTS.ruled(read.readings(), talks));
  }

  private static @Nullable LocalDate day(@Nullable Instant instant) {
    return instant == null ? null : LocalDate.ofInstant(instant, ZoneOffset.UTC);
  }
}
