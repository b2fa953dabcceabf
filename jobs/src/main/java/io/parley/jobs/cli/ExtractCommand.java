package io.parley.jobs.cli;

import io.parley.intake.ReadArticle;
import io.parley.model.Article;
import io.parley.wire.Json;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code parley extract}: crawled pages in, articles out. */
@Command(
    name = "extract",
    mixinStandardHelpOptions = true,
    description = {
      "Reads crawled pages and writes the articles in them.",
      "Each line in is a JSON object with url and html (or text), and may have id, fetched_at and more;",
      "WARC archives, saved pages and folders are read too.",
      "Each line out has id, url, title, text, published_at, author, site, language and flags."
    })
final class ExtractCommand implements Callable<Integer> {
  @Spec CommandSpec spec = CommandSpec.create();
  @Mixin InOut files = new InOut();

  /** An extracted article, as written. */
  record Extracted(
      String id,
      String url,
      String title,
      String text,
      @Nullable OffsetDateTime publishedAt,
      @Nullable String author,
      String site,
      String language,
      List<String> flags) {
    /** The instant on the page's own clock, so that its day is the one its readers were shown. */
    private static @Nullable OffsetDateTime inZone(
        @Nullable Instant at, @Nullable ZoneOffset zone) {
      return at == null ? null : at.atOffset(zone == null ? ZoneOffset.UTC : zone);
    }

    static Extracted of(ReadArticle read) {
      Article article = read.article();
      return new Extracted(
          article.id(),
          article.url(),
          article.title(),
          article.text(),
          inZone(article.publishedAt(), read.zone()),
          article.author(),
          article.source(),
          article.language(),
          read.flags());
    }
  }

  @Override
  public Integer call() throws Exception {
    Reading reading = new Reading(Clock.systemUTC());
    return files.run(
        "Extracting",
        spec.commandLine().getErr(),
        record -> Json.bytes(Extracted.of(reading.read(record))));
  }
}
