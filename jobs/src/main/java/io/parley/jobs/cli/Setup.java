package io.parley.jobs.cli;

import io.parley.jobs.elastic.ElasticConnection;
import io.parley.jobs.elastic.Templates;
import io.parley.jobs.kafka.Topics;
import io.parley.jobs.settings.Settings;
import java.io.IOException;
import java.util.function.Consumer;

/** Makes what the jobs need: topics in Kafka, templates, indices and aliases in Elasticsearch. */
public final class Setup {
  private Setup() {}

  /**
   * Makes what is missing; may be run again.
   *
   * @param done told of each thing made
   * @param waiting told what it still waits for
   * @throws IOException where one of the two does not answer in time, or refuses
   */
  public static void run(Settings settings, Consumer<String> done, Consumer<String> waiting)
      throws IOException, InterruptedException {
    if (!Topics.await(settings.kafka(), settings.startupWait(), waiting)) {
      throw new IOException(settings.kafka() + " did not answer in time");
    }
    Topics.create(settings.kafka(), settings.topics())
        .forEach(name -> done.accept("topic " + name));
    try (ElasticConnection elastic = ElasticConnection.open(settings.elastic())) {
      if (!elastic.await(settings.startupWait(), waiting)) {
        throw new IOException(settings.elastic() + " did not answer in time");
      }
      Templates.install(elastic).forEach(done);
    }
  }
}
