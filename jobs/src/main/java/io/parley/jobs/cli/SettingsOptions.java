package io.parley.jobs.cli;

import io.parley.jobs.settings.Key;
import io.parley.jobs.settings.Keys;
import io.parley.jobs.settings.Settings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The options of a command that talks to Kafka or Elasticsearch: one for each setting. */
final class SettingsOptions {
  /** A command that has them. */
  interface Used {
    SettingsOptions settingsOptions();
  }

  private final Map<String, String> given = new LinkedHashMap<>();

  /** Gives a command its options; shown in its help only as one line. */
  void addTo(CommandSpec command) {
    add(command, "config", "File with settings, key = value or YAML.");
    for (Key key : Keys.all()) {
      // Secrets must not stand in arguments, and names of the operator's own cannot be listed.
      if (!key.secret() && key.name().indexOf('*') < 0) {
        add(command, key.name(), key.about());
      }
    }
    command
        .usageMessage()
        .footer(
            "",
            "Settings of Kafka and Elasticsearch are given as --config FILE, as variables PARLEY_… or as",
            "--kafka.bootstrap-servers HOST:PORT and the like; 'parley settings' prints all of them.");
  }

  private void add(CommandSpec command, String name, String about) {
    command.addOption(
        OptionSpec.builder("--" + name)
            .type(String.class)
            .arity("1")
            .paramLabel("VALUE")
            .description(about)
            .hidden(true)
            .setter(
                new picocli.CommandLine.Model.ISetter() {
                  @Override
                  public <T> T set(T value) {
                    if (value != null) {
                      given.put(name, value.toString());
                    }
                    return value;
                  }
                })
            .build());
  }

  /**
   * What is in force.
   *
   * @throws io.parley.jobs.settings.BadSettings where something is wrong with them
   */
  Settings settings() {
    List<String> arguments = new ArrayList<>();
    given.forEach((key, value) -> arguments.add("--" + key + "=" + value));
    return Settings.load(arguments, System.getenv());
  }
}
