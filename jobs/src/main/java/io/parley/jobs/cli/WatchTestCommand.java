package io.parley.jobs.cli;

import io.parley.jobs.kafka.Topic;
import io.parley.jobs.settings.Settings;
import io.parley.wire.Alert;
import io.parley.wire.Json;
import io.parley.wire.Watch;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley watch test}: what a watch would have sent. */
@Command(
    name = "test",
    mixinStandardHelpOptions = true,
    description = {
      "Prints the alerts that a watch would have sent in the last week, oldest first, and counts them.",
      "The watch is one that is set, by its name, or one that is only tried, by its conditions.",
      "Silences are not taken into account."
    })
final class WatchTestCommand implements Callable<Integer>, SettingsOptions.Used {
  @Spec CommandSpec spec = CommandSpec.create();
  private final SettingsOptions settings = new SettingsOptions();

  @Parameters(index = "0", arity = "0..1", paramLabel = "NAME", description = "Name of the watch.")
  @Nullable String name;

  @Mixin private final WatchConditions conditions = new WatchConditions();

  @Option(
      names = "--last",
      paramLabel = "TIME",
      defaultValue = "7d",
      description = "How far back: 12h or 30d; ${DEFAULT-VALUE} by default.")
  String last = "7d";

  @Override
  public Integer call() throws IOException {
    Settings in = settings.settings();
    Instant now = Instant.now();
    Instant from = from(now);
    Watch watch = watch(in);
    Map<String, Alert> heard = new LinkedHashMap<>();
    int all = 0;
    for (Alert alert : alerts(in).values()) {
      if (!alert.at().isBefore(from)) {
        all++;
        if (watch.hears(alert)) {
          heard.put(alert.alertId(), alert);
        }
      }
    }
    PrintWriter out = spec.commandLine().getOut();
    heard
        .values()
        .forEach(
            alert ->
                out.printf(
                    "%s  %-10s  %s%n",
                    alert.at().truncatedTo(ChronoUnit.SECONDS),
                    alert.type().name().toLowerCase(Locale.ROOT),
                    alert.headline()));
    out.printf("%d of %d alerts since %s%n", heard.size(), all, from);
    out.flush();
    return 0;
  }

  private Instant from(Instant now) {
    try {
      return now.minus(TimeSpan.of(last)).truncatedTo(ChronoUnit.SECONDS);
    } catch (DateTimeParseException | ArithmeticException e) {
      throw new WrongUse("no time: " + last);
    }
  }

  private Watch watch(Settings in) throws IOException {
    String known = name;
    if (known == null) {
      return conditions.watch("", "");
    }
    if (!conditions.areNone()) {
      throw new WrongUse("say a name or conditions, not both");
    }
    Watch watch = WatchCommand.all(in).get(known);
    if (watch == null) {
      throw new WrongUse("there is no watch " + known);
    }
    return watch;
  }

  /** In the order they fired, each once. */
  private static Map<String, Alert> alerts(Settings in) throws IOException {
    Map<String, Alert> alerts = new LinkedHashMap<>();
    try (TopicReading topic = new TopicReading(in, Topic.ALERTS)) {
      for (ConsumerRecord<byte[], byte[]> record : topic.rest()) {
        if (record.value() != null) {
          Alert alert = Json.read(record.value(), Alert.class);
          alerts.putIfAbsent(alert.alertId(), alert);
        }
      }
    }
    return alerts;
  }

  @Override
  public SettingsOptions settingsOptions() {
    return settings;
  }
}
