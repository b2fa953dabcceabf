package io.parley.jobs.local;

import io.parley.jobs.cli.LocalCommand;
import io.parley.jobs.cli.Progress;
import io.parley.jobs.cli.WrongUse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code parley demo}: the whole way of the data, on this machine. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = {
      "Starts a real Kafka, a real Elasticsearch and Flink on this machine, replays a sample crawl",
      "of three weeks and prints each alert as it fires, with the sentences that prove it.",
      "Needs no Docker and less than 3 GiB of memory; Ctrl-C stops all of it."
    })
public final class DemoCommand implements LocalCommand {
  @Option(
      names = "--once",
      description = "End by itself with a summary; exit code 1 where it does not add up.")
  boolean once;

  @Option(
      names = "--pace",
      paramLabel = "N",
      defaultValue = "4",
      description = "Pages a second; ${DEFAULT-VALUE} by default, 0 for as fast as it goes.")
  double pace;

  @Option(
      names = "--cluster",
      description =
          "Run Flink as separate processes and submit each job to it, instead of all in one process.")
  boolean cluster;

  @Option(
      names = "--kafka-port",
      paramLabel = "PORT",
      defaultValue = "9092",
      description = "Port of Kafka; ${DEFAULT-VALUE} by default, 0 for any free one.")
  int kafkaPort;

  @Option(
      names = "--elastic-port",
      paramLabel = "PORT",
      defaultValue = "9200",
      description = "Port of Elasticsearch; ${DEFAULT-VALUE} by default, 0 for any free one.")
  int elasticPort;

  @Option(
      names = "--flink-port",
      paramLabel = "PORT",
      defaultValue = "8081",
      description = "Port of Flink's web page; ${DEFAULT-VALUE} by default, 0 for any free one.")
  int flinkPort;

  @Option(
      names = "--page-port",
      paramLabel = "PORT",
      defaultValue = "8080",
      description = "Port of the briefing page; ${DEFAULT-VALUE} by default, 0 for any free one.")
  int pagePort;

  @Override
  public Integer call() throws Exception {
    kafkaPort = usable(kafkaPort, "Kafka", "--kafka-port");
    elasticPort = usable(elasticPort, "Elasticsearch", "--elastic-port");
    flinkPort = usable(flinkPort, "Flink's web page", "--flink-port");
    pagePort = usable(pagePort, "the briefing page", "--page-port");
    return new Demo(
            new Demo.Plan(once, pace, cluster, kafkaPort, elasticPort, flinkPort, pagePort),
            Progress.onScreen())
        .run();
  }

  private static int usable(int port, String what, String option) {
    if (port < 0 || port > 65535) {
      throw new WrongUse(option + " must be a port from 1 to 65535, or 0 for any free one");
    }
    if (port == 0) {
      return Ports.free();
    }
    if (Ports.taken(port)) {
      throw new WrongUse(
          "port "
              + port
              + " for "
              + what
              + " is in use: choose another with "
              + option
              + " N (0 takes any free one)");
    }
    return port;
  }
}
