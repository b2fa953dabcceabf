package io.parley.jobs.cli;

import io.parley.jobs.elastic.ElasticConnection;
import io.parley.jobs.elastic.Templates;
import io.parley.jobs.kafka.KafkaAway;
import io.parley.jobs.kafka.Topics;
import io.parley.jobs.kibana.ImportObjects;
import io.parley.jobs.patience.Patience;
import io.parley.jobs.settings.KibanaSettings;
import io.parley.jobs.settings.Settings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * Makes what the jobs need: topics in Kafka, templates, indices and aliases in Elasticsearch, and
 * where Kibana's address is given its objects.
 */
public final class Setup {
  private Setup() {}

  /**
   * Makes what is missing; may be run again.
   *
   * @param done told of each thing made
   * @param waiting told what it still waits for
   * @throws IOException where one of them does not answer in time, or refuses
   */
  public static void run(Settings settings, Consumer<String> done, Consumer<String> waiting)
      throws IOException, InterruptedException {
    Patience patience = new Patience(settings.startupWait(), waiting);
    Topics.await(settings.kafka(), patience);
    patience
        .answer(
            settings.kafka().toString(),
            () -> Topics.create(settings.kafka(), settings.topics()),
            KafkaAway::passes)
        .forEach(name -> done.accept("topic " + name));
    try (ElasticConnection elastic = ElasticConnection.open(settings.elastic())) {
      elastic.await(patience);
      patience
          .answer(
              settings.elastic().toString(),
              () -> Templates.install(elastic),
              ElasticConnection::passes)
          .forEach(done);
    }
    KibanaSettings kibana = settings.kibana();
    if (!kibana.url().isEmpty()) {
      ByteArrayOutputStream said = new ByteArrayOutputStream();
      boolean taken =
          ImportObjects.bundled(
              kibana, settings.startupWait(), new PrintStream(said, true, StandardCharsets.UTF_8));
      said.toString(StandardCharsets.UTF_8).lines().forEach(done);
      if (!taken) {
        throw new IOException(kibana + " did not take every object");
      }
    }
  }
}
