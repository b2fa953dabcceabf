package io.parley.jobs.cli;

import io.parley.jobs.crawl.CrawlFiles;
import io.parley.jobs.crawl.UnknownAddress;
import io.parley.jobs.kafka.KafkaAway;
import io.parley.jobs.kafka.Topic;
import io.parley.jobs.kafka.Topics;
import io.parley.jobs.patience.Patience;
import io.parley.jobs.settings.Settings;
import io.parley.text.TextLimits;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley publish}: files to Kafka. */
@Command(
    name = "publish",
    mixinStandardHelpOptions = true,
    description = {
      "Sends crawled pages or articles to the topic that the jobs read.",
      "Files are JSON lines, WARC archives, saved .html pages or folders of these, each also gzip;",
      "the address of a saved page is --base and its path."
    })
final class PublishCommand implements Callable<Integer>, SettingsOptions.Used {
  /** Twice the cap: what is only a little over it ends as a dead letter that can be looked at. */
  private static final int MOST_BYTES = 2 * TextLimits.RECORD_BYTES;

  @Spec CommandSpec spec = CommandSpec.create();
  private final SettingsOptions settings = new SettingsOptions();

  @Parameters(
      paramLabel = "FILE",
      arity = "0..*",
      description = "Files or folders; standard input where none is given.")
  List<Path> files = List.of();

  @Option(
      names = "--base",
      paramLabel = "URL",
      description = "Address that saved .html pages were fetched below.")
  String base = "";

  @Option(names = "--rate", paramLabel = "N", description = "At most so many records a second.")
  int rate;

  @Override
  public Integer call() throws Exception {
    PrintWriter err = spec.commandLine().getErr();
    Settings in = settings.settings();
    CrawlFiles found = found();
    Patience patience = new Patience(in.startupWait(), err::println);
    Topics.await(in.kafka(), patience);
    List<String> wrong =
        patience.answer(
            in.kafka().toString(),
            () -> Topics.check(in.kafka(), in.topics(), List.of(Topic.ARTICLES)),
            KafkaAway::passes);
    if (!wrong.isEmpty()) {
      throw new IOException(String.join("; ", wrong));
    }
    try (Progress progress = Progress.of(err, false);
        Publisher publisher = new Publisher(in, progress::say)) {
      Sending sending = new Sending(publisher, rate, progress::say);
      if (files.isEmpty()) {
        CrawlFiles.each(System.in, MOST_BYTES, sending);
      } else {
        progress.start("Sending", found.bytes());
        found.each(progress::watch, sending);
      }
      long arrived = publisher.finish();
      progress.end();
      progress.say(arrived + " records sent" + sending.notSent());
      if (publisher.tooLarge() > 0) {
        err.println(publisher.tooLarge() + " records were over what Kafka takes and were not sent");
      }
      return publisher.tooLarge() > 0 || sending.broken() > 0 ? 1 : 0;
    }
  }

  private CrawlFiles found() throws IOException {
    try {
      return CrawlFiles.of(files, base, MOST_BYTES);
    } catch (UnknownAddress e) {
      throw new WrongUse(e.told());
    }
  }

  @Override
  public SettingsOptions settingsOptions() {
    return settings;
  }
}
