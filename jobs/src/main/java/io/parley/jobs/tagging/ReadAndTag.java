package io.parley.jobs.tagging;

import io.parley.event.Tagger;
import io.parley.event.Tagging;
import io.parley.intake.ArticleReader;
import io.parley.intake.CrawledPages;
import io.parley.intake.ReadArticle;
import io.parley.jobs.kafka.Counters;
import io.parley.jobs.kafka.DeadLetters;
import io.parley.jobs.kafka.RawRecord;
import io.parley.likeness.Sketcher;
import io.parley.model.Article;
import io.parley.wire.CrawledPage;
import io.parley.wire.Reason;
import io.parley.wire.Rejected;
import io.parley.wire.TaggedArticle;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/** One crawled record in, one tagged article or one dead letter out. */
final class ReadAndTag extends ProcessFunction<RawRecord, LaneArticle> {
  private static final long serialVersionUID = 1;

  private transient @Nullable ArticleReader reader;
  private transient @Nullable Tagger tagger;
  private transient @Nullable Sketcher sketcher;
  private transient @Nullable Counters counters;

  @Override
  public void open(OpenContext context) {
    reader = new ArticleReader();
    tagger = Tagger.create();
    sketcher = Sketcher.create();
    Counters count = new Counters(getRuntimeContext().getMetricGroup(), "articles");
    counters = count;
  }

  @Override
  public void processElement(RawRecord record, Context context, Collector<LaneArticle> out) {
    Counters count = Objects.requireNonNull(counters);
    count.in();
    String url = null;
    long start = System.nanoTime();
    LaneArticle article;
    try {
      CrawledPage page = CrawledPages.parse(record.value());
      url = page.url();
      article = new LaneArticle(tag(page, record), record.partition());
    } catch (Rejected e) {
      dead(record, e.reason(), e.detail(), url, context);
      return;
    } catch (RuntimeException | StackOverflowError e) {
      // A fault of ours in one page must not stop the others; the letter keeps the page.
      String message = e.getMessage();
      String detail = e.getClass().getSimpleName() + (message == null ? "" : ": " + message);
      dead(record, Reason.INTERNAL, detail, url, context);
      return;
    }
    count.took(start);
    count.out(record.streamTime());
    out.collect(article);
  }

  private TaggedArticle tag(CrawledPage page, RawRecord record) throws Rejected {
    ReadArticle read = Objects.requireNonNull(reader).read(page, record.streamTime());
    Article article = read.article();
    Tagging tagging = Objects.requireNonNull(tagger).tag(article);
    List<String> flags = new ArrayList<>(read.flags());
    tagging.flags().stream().filter(flag -> !flags.contains(flag)).forEach(flags::add);
    return new TaggedArticle(
        article,
        Objects.requireNonNull(sketcher).sketch(article),
        tagging.entities(),
        tagging.events(),
        tagging.talks(),
        flags);
  }

  private void dead(
      RawRecord record, Reason reason, String detail, @Nullable String url, Context context) {
    Objects.requireNonNull(counters).dead(reason);
    context.output(DeadLetters.TAG, DeadLetters.of(record, reason, detail, url));
  }
}
