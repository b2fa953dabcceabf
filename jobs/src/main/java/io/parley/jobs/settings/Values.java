package io.parley.jobs.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The texts that were set, by key, with readers that know units and say what is wrong. */
final class Values {
  private static final Pattern DURATION = Pattern.compile("(\\d{1,9})(ms|s|m|h|d)");

  private record Given(String text, String where) {}

  private final Map<String, Given> given = new TreeMap<>();

  /** Sets one, over what was set before; refuses what nobody knows. */
  void set(String name, String text, String where, boolean secretsWelcome) {
    Key key = Keys.find(name).orElseThrow(() -> unknown(name, where));
    if (!secretsWelcome && (key.secret() || looksSecret(name))) {
      throw new BadSettings(
          name + " is a secret: give it by a file or by the environment, not as an argument");
    }
    given.put(name, new Given(text.strip(), where));
  }

  static BadSettings unknown(String name, String where) {
    String nearest = Keys.nearest(name);
    return new BadSettings(
        where
            + ": unknown setting "
            + name
            + (nearest == null ? "" : "; did you mean " + nearest + "?"));
  }

  /** Kafka's own properties can carry passwords. */
  static boolean looksSecret(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.startsWith("kafka.properties.")
        && (lower.contains("password")
            || lower.contains("jaas")
            || lower.contains("secret")
            || lower.endsWith("keystore.key"));
  }

  String text(String name) {
    Given value = given.get(name);
    return value != null ? value.text() : Keys.find(name).map(Key::preset).orElse("");
  }

  String required(String name) {
    String text = text(name);
    if (text.isEmpty()) {
      throw new BadSettings(name + " is not set");
    }
    return text;
  }

  List<String> list(String name) {
    List<String> parts = List.of(required(name).split(",", -1));
    return parts.stream().map(String::strip).filter(part -> !part.isEmpty()).toList();
  }

  int number(String name, int least, int most) {
    String text = required(name);
    try {
      int value = Integer.parseInt(text);
      if (value >= least && value <= most) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw bad(name, "is no whole number: " + text);
    }
    throw bad(name, "must be between " + least + " and " + most + ", not " + text);
  }

  boolean flag(String name) {
    String text = required(name).toLowerCase(Locale.ROOT);
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw bad(name, "is true or false, not " + text);
    };
  }

  String oneOf(String name, String... choices) {
    String text = required(name).toLowerCase(Locale.ROOT);
    if (!List.of(choices).contains(text)) {
      throw bad(name, "is one of " + String.join(", ", choices) + ", not " + text);
    }
    return text;
  }

  Duration duration(String name) {
    String text = required(name);
    Matcher matcher = DURATION.matcher(text);
    if (!matcher.matches()) {
      throw bad(name, "is a length of time such as 500ms, 10s, 15m, 2h or 7d, not " + text);
    }
    long amount = Long.parseLong(matcher.group(1));
    return switch (matcher.group(2)) {
      case "ms" -> Duration.ofMillis(amount);
      case "s" -> Duration.ofSeconds(amount);
      case "m" -> Duration.ofMinutes(amount);
      case "h" -> Duration.ofHours(amount);
      default -> Duration.ofDays(amount);
    };
  }

  /** A secret given directly or as a file's content; null where neither is. */
  @Nullable Secret secret(String name) {
    String direct = text(name);
    String file = text(name + "-file");
    if (!direct.isEmpty() && !file.isEmpty()) {
      throw new BadSettings("set " + name + " or " + name + "-file, not both");
    }
    if (!direct.isEmpty()) {
      return new Secret(direct);
    }
    if (file.isEmpty()) {
      return null;
    }
    try {
      String content = Files.readString(Path.of(file)).strip();
      if (content.isEmpty()) {
        throw bad(name + "-file", "is empty: " + file);
      }
      return new Secret(content);
    } catch (IOException e) {
      throw bad(name + "-file", "cannot be read: " + file);
    }
  }

  /** Names that stand where a wildcard does, for instance of the channels. */
  SortedSet<String> names(String before) {
    SortedSet<String> names = new TreeSet<>();
    for (String key : given.keySet()) {
      if (key.startsWith(before)) {
        String rest = key.substring(before.length());
        int dot = rest.indexOf('.');
        names.add(dot < 0 ? rest : rest.substring(0, dot));
      }
    }
    return names;
  }

  /** All set keys below a prefix, without it. */
  Map<String, String> below(String prefix) {
    Map<String, String> found = new TreeMap<>();
    given.forEach(
        (key, value) -> {
          if (key.startsWith(prefix)) {
            found.put(key.substring(prefix.length()), value.text());
          }
        });
    return found;
  }

  /** What is in force, for people: every key with its value, secrets hidden. */
  Map<String, String> redacted() {
    Map<String, String> shown = new LinkedHashMap<>();
    for (Key key : Keys.all()) {
      if (key.name().indexOf('*') < 0) {
        shown.put(key.name(), hide(key, key.name(), text(key.name())));
      }
    }
    given.forEach(
        (name, value) ->
            Keys.find(name).ifPresent(key -> shown.put(name, hide(key, name, value.text()))));
    return shown;
  }

  private static String hide(Key key, String name, String text) {
    if (key.name().equals("channels.*.url")) {
      return Channel.withoutPath(text);
    }
    return (key.secret() || looksSecret(name)) && !text.isEmpty() ? "(hidden)" : text;
  }

  BadSettings bad(String name, String what) {
    Given value = given.get(name);
    return new BadSettings((value == null ? "" : value.where() + ": ") + name + " " + what);
  }
}
