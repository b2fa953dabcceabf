package io.parley.jobs.bench;

import io.parley.entity.ArticleEntities;
import io.parley.entity.EntityTagger;
import io.parley.event.Tagger;
import io.parley.event.Tagging;
import io.parley.intake.ArticleReader;
import io.parley.intake.CrawledPages;
import io.parley.intake.ReadArticle;
import io.parley.likeness.Sketcher;
import io.parley.model.Article;
import io.parley.model.ArticleField;
import io.parley.model.Sketch;
import io.parley.story.HeapStoryStore;
import io.parley.story.Placement;
import io.parley.story.StoryJudge;
import io.parley.text.Analyzed;
import io.parley.text.TextAnalyzer;
import io.parley.wire.CrawledPage;
import io.parley.wire.Json;
import io.parley.wire.Rejected;
import io.parley.wire.TaggedArticle;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One benchmark a stage; each call is one article, in turn over the sample crawl. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class Stages {
  private static final int WINDOW = 100_000;

  private Corpus corpus = new Corpus();
  private final ArticleReader reader = new ArticleReader();
  private final TextAnalyzer analyzer = new TextAnalyzer();
  private final EntityTagger entities = EntityTagger.create();
  private final Tagger tagger = Tagger.create();
  private final Sketcher sketcher = Sketcher.create();
  private final MadeNews made = new MadeNews();
  private StoryJudge judge = new StoryJudge(new HeapStoryStore());
  private boolean filled;
  private int at;

  /** Reads the sample crawl. */
  @Setup
  public void load() throws IOException {
    corpus = Corpus.load();
  }

  private int next() {
    at = at + 1 == corpus.size() ? 0 : at + 1;
    return at;
  }

  @Benchmark
  public CrawledPage parseJson() throws Rejected {
    return CrawledPages.parse(corpus.records.get(next()));
  }

  @Benchmark
  public ReadArticle readPage() throws Rejected {
    int i = next();
    return reader.read(corpus.pages.get(i), corpus.articles.get(i).streamTime());
  }

  @Benchmark
  public Analyzed sentencesAndTokens() {
    return analyzer.analyze(ArticleField.TEXT, corpus.articles.get(next()).text());
  }

  @Benchmark
  public ArticleEntities sentencesTokensEntities() {
    Article article = corpus.articles.get(next());
    return entities.tag(
        analyzer.analyze(ArticleField.TITLE, article.title()),
        analyzer.analyze(ArticleField.TEXT, article.text()));
  }

  @Benchmark
  public Tagging tagAll() {
    return tagger.tag(corpus.articles.get(next()));
  }

  @Benchmark
  public Sketch sketch() {
    return sketcher.sketch(corpus.articles.get(next()));
  }

  /** Made-up news, so that not every article is a copy; the window holds 100,000 articles. */
  @Benchmark
  public Placement sketchCopyTestAndJudge() {
    if (!filled) {
      for (int i = 0; i < WINDOW; i++) {
        judge.place(MadeNews.tagged(made.next(), sketcher));
      }
      filled = true;
    }
    return judge.place(MadeNews.tagged(made.next(), sketcher));
  }

  /** What of the above is the making of the text. */
  @Benchmark
  public Article madeNewsAlone() {
    return made.next();
  }

  @Benchmark
  public byte[] writeJson() {
    return Json.bytes(corpus.tagged.get(next()));
  }

  /** A record to a tagged article in JSON. */
  @Benchmark
  public byte[] wholeReading() throws Rejected {
    CrawledPage page = CrawledPages.parse(corpus.records.get(next()));
    Article article = reader.read(page, corpus.articles.get(at).streamTime()).article();
    return Json.bytes((TaggedArticle) Corpus.tagged(article, tagger, sketcher));
  }
}
