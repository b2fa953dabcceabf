package io.parley.jobs.cli;

import io.parley.event.Explanation;
import io.parley.event.Tagger;
import io.parley.event.Tagging;
import io.parley.intake.ReadArticle;
import io.parley.model.Article;
import io.parley.model.Entity;
import io.parley.model.EventMention;
import io.parley.model.EventType;
import io.parley.model.TalkMention;
import io.parley.wire.Json;
import io.parley.wire.Rejected;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code parley tag}: articles or pages in, what they say out. */
@Command(
    name = "tag",
    mixinStandardHelpOptions = true,
    description = {
      "Tags articles or crawled pages with entities, diplomatic events and rounds of talks.",
      "Each line in is a JSON object with url and text (or html), and may have id, title, source, published_at and more.",
      "Each line out has id, language, entities, event_types, events and talks, each with the words that prove it;",
      "their offsets count in the text as it came in, for a page in the text that extract writes."
    })
final class TagCommand implements Callable<Integer> {
  @Spec CommandSpec spec = CommandSpec.create();
  @Mixin InOut files = new InOut();

  @Option(
      names = "--explain",
      description = "Write for people instead: each sentence that counted and what fired in it.")
  boolean explain;

  /** What an article says, as written. */
  record Tagged(
      String id,
      String language,
      List<Entity> entities,
      List<EventType> eventTypes,
      List<EventMention> events,
      List<TalkMention> talks,
      List<String> flags) {
    static Tagged of(ReadArticle read, Tagging tagging) {
      List<String> flags = new ArrayList<>(read.flags());
      tagging.flags().stream().filter(flag -> !flags.contains(flag)).forEach(flags::add);
      String cleaned = read.article().text();
      GivenText given = new GivenText(cleaned, Objects.requireNonNullElse(read.given(), cleaned));
      return new Tagged(
          read.article().id(),
          tagging.language(),
          given.entities(tagging.entities()),
          tagging.events().stream().map(EventMention::type).distinct().sorted().toList(),
          given.events(tagging.events()),
          given.talks(tagging.talks()),
          flags);
    }
  }

  @Override
  public Integer call() throws Exception {
    Reading reading = new Reading(Clock.systemUTC());
    Tagger tagger = Tagger.create();
    return files.run(
        "Tagging", spec.commandLine().getErr(), record -> written(reading.read(record), tagger));
  }

  private byte[] written(ReadArticle read, Tagger tagger) throws Rejected {
    Article article = read.article();
    if (explain) {
      return explained(article, tagger.explain(article)).getBytes(StandardCharsets.UTF_8);
    }
    return Json.bytes(Tagged.of(read, tagger.tag(article)));
  }

  private static String explained(Article article, Explanation explanation) {
    StringBuilder text = new StringBuilder();
    text.append(article.id()).append("  ").append(article.title()).append('\n');
    for (Explanation.Step step : explanation.sentences()) {
      text.append("  “").append(step.sentence()).append("”\n");
      for (String decision : step.decisions()) {
        text.append("    ").append(decision).append('\n');
      }
    }
    for (TalkMention talk : explanation.tagging().talks()) {
      text.append("  = ").append(Json.line(talk)).append('\n');
    }
    return text.toString();
  }
}
