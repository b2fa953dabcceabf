package io.parley.jobs.bench;

import io.parley.jobs.cli.LocalCommand;
import io.parley.likeness.Sketcher;
import io.parley.model.Article;
import io.parley.story.StoryJudge;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code parley bench-stories}: what the judge of stories keeps and how fast it is, day by day. */
@Command(
    name = "bench-stories",
    mixinStandardHelpOptions = true,
    description = {
      "Feeds the judge of stories with made-up news of many days and prints for each day how fast it",
      "was on one core and what it kept; at the end, how long it takes to be made anew from that.",
      "At 7 articles a second a day is 604,800 articles, and the window holds 1.8 million: give the",
      "JVM twelve gigabytes for it (PARLEY_JAVA_OPTS=-Xmx12g)."
    })
public final class StoriesCommand implements LocalCommand {
  @Option(names = "--days", defaultValue = "30", description = "Days of stream time.")
  int days;

  @Option(names = "--rate", defaultValue = "7", description = "Articles a second of stream time.")
  double rate;

  @Spec CommandSpec spec = CommandSpec.create();

  /** Texts are made for so many articles at a time, so that the making is not measured. */
  private static final int BATCH = 2_000;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    MeasuredStore store = new MeasuredStore();
    StoryJudge judge = new StoryJudge(store);
    MadeNews news = new MadeNews(Math.round(1000 / rate));
    out.printf(
        "%4s %10s %10s %10s %12s %12s %10s%n",
        "day", "articles", "in window", "stories", "kept, bytes", "heap, MB", "articles/s");
    long articles = 0;
    double least = Double.MAX_VALUE;
    double most = 0;
    for (int day = 1; day <= days; day++) {
      long today = Math.round(rate * Duration.ofDays(1).toSeconds());
      double seconds = 0;
      for (long done = 0; done < today; done += BATCH) {
        seconds += judge(judge, news, (int) Math.min(BATCH, today - done));
      }
      articles += today;
      out.printf(
          Locale.ROOT,
          "%4d %,10d %,10d %,10d %,12d %,12d %,10.0f%n",
          day,
          articles,
          store.articleCount(),
          store.storyCount(),
          store.bytes(),
          heap() >> 20,
          today / seconds);
      out.flush();
      if (day > 4) {
        least = Math.min(least, store.bytes());
        most = Math.max(most, store.bytes());
      }
    }
    if (most > 0) {
      out.printf(
          Locale.ROOT,
          "From the fifth day on what is kept was within %.1f percent.%n",
          100 * (most - least) / most);
    }
    long before = cpu();
    new StoryJudge(store).expire(Instant.EPOCH);
    out.printf(
        Locale.ROOT,
        "Made anew from what was kept in %.1f s; %,d bytes kept an article in the window.%n",
        (cpu() - before) / 1e9,
        store.bytes() / Math.max(1, store.articleCount()));
    out.flush();
    return 0;
  }

  /** Seconds of processor time for the sketches, copy tests and judgements of so many. */
  private static double judge(StoryJudge judge, MadeNews news, int many) {
    Sketcher sketcher = Sketcher.create();
    Article[] articles = new Article[many];
    int[] stories = new int[many];
    for (int i = 0; i < many; i++) {
      articles[i] = news.next();
      stories[i] = news.story();
    }
    long before = cpu();
    for (int i = 0; i < many; i++) {
      judge.place(MadeNews.tagged(articles[i], stories[i], sketcher));
    }
    return (cpu() - before) / 1e9;
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static long heap() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
