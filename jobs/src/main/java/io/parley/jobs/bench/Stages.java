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
import io.parley.talks.Growth;
import io.parley.talks.HeapStore;
import io.parley.talks.LedgerLimits;
import io.parley.talks.TalksLedger;
import io.parley.text.Analyzed;
import io.parley.text.TextAnalyzer;
import io.parley.wire.CrawledPage;
import io.parley.wire.Json;
import io.parley.wire.Rejected;
import io.parley.wire.TaggedArticle;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** One benchmark a stage; each call is one article, in turn over the corpus. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class Stages {
  /** System property: how many articles the judge's window holds. */
  static final String WINDOW = "parley.bench.window";

  private final Corpus corpus = Corpus.loaded();
  private final ArticleReader reader = new ArticleReader();
  private final TextAnalyzer analyzer = new TextAnalyzer();
  private final EntityTagger entities = EntityTagger.create();
  private final Tagger tagger = Tagger.create();
  private final Sketcher sketcher = Sketcher.create();
  private int at = -1;
  private StoryJudge judge = new StoryJudge(new HeapStoryStore());
  private TalksLedger ledger = TalksLedger.open(new HeapStore(), LedgerLimits.DEFAULT);
  private long position;

  /** Made news goes to a judge of its own, filled once a process. */
  private static final class Full {
    static final MadeNews NEWS = new MadeNews();
    static final StoryJudge JUDGE = new StoryJudge(new HeapStoryStore());

    static {
      Sketcher sketcher = Sketcher.create();
      for (int i = Integer.getInteger(WINDOW, 20_000); i > 0; i--) {
        JUDGE.place(NEWS.tagged(NEWS.next(), sketcher));
      }
    }
  }

  /** After each pass over the corpus what decides begins anew, so that no article comes twice. */
  private int next() {
    at++;
    if (at == corpus.size()) {
      at = 0;
      judge = new StoryJudge(new HeapStoryStore());
      ledger = TalksLedger.open(new HeapStore(), LedgerLimits.DEFAULT);
    }
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
  public Document parseHtml() {
    String html = corpus.pages.get(next()).html();
    return Jsoup.parse(html == null ? "" : html);
  }

  @Benchmark
  public Analyzed sentencesAndTokens(Blackhole hole) {
    Article article = corpus.articles.get(next());
    hole.consume(analyzer.analyze(ArticleField.TITLE, article.title()));
    return analyzer.analyze(ArticleField.TEXT, article.text());
  }

  @Benchmark
  public ArticleEntities entities() {
    int i = next();
    return entities.tag(corpus.titles.get(i), corpus.texts.get(i));
  }

  @Benchmark
  public Tagging tagAll() {
    return tagger.tag(corpus.articles.get(next()));
  }

  @Benchmark
  public Sketch sketch() {
    return sketcher.sketch(corpus.articles.get(next()));
  }

  /** Made-up news, so that not every article is a copy. */
  @Benchmark
  public Placement sketchCopyTestAndJudge() {
    return Full.JUDGE.place(Full.NEWS.tagged(Full.NEWS.next(), sketcher));
  }

  /** What of the above is the making of the text. */
  @Benchmark
  public Article makeNews() {
    return Full.NEWS.next();
  }

  @Benchmark
  public Growth ledger() {
    return ledger.accept(corpus.tagged.get(next()).articleTalks(), position++);
  }

  @Benchmark
  public byte[] writeJson() {
    return Json.bytes(corpus.tagged.get(next()));
  }

  /** A record to a tagged article in JSON, its story and its rounds; no broker, no index. */
  @Benchmark
  public byte[] wholeWay(Blackhole hole) throws Rejected {
    CrawledPage page = CrawledPages.parse(corpus.records.get(next()));
    Article article = reader.read(page, corpus.articles.get(at).streamTime()).article();
    TaggedArticle tagged = Corpus.tagged(article, tagger, sketcher);
    hole.consume(judge.place(tagged));
    hole.consume(ledger.accept(tagged.articleTalks(), position++));
    return Json.bytes(tagged);
  }
}
