package io.parley.jobs.settings;

import java.util.Locale;

/**
 * One setting: its dotted name, the text it has when nobody sets it, and what it does.
 *
 * @param name as in a file, for instance {@code kafka.bootstrap-servers}; {@code *} stands for a
 *     name of the operator's own
 * @param preset default as text; empty where there is none
 * @param secret true where an argument must not carry it and no print shows it
 * @param about one sentence for the reference table
 */
public record Key(String name, String preset, boolean secret, String about) {
  /** Its variable in the environment; {@code PARLEY_KAFKA_BOOTSTRAP_SERVERS}. */
  public String variable() {
    return "PARLEY_" + name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
  }

  /** True where this key, wildcards and all, is the one meant. */
  boolean matches(String wanted) {
    int star = name.indexOf('*');
    if (star < 0) {
      return name.equals(wanted);
    }
    String before = name.substring(0, star);
    String after = name.substring(star + 1);
    int inner = wanted.length() - before.length() - after.length();
    return inner > 0
        && wanted.startsWith(before)
        && wanted.endsWith(after)
        && (after.isEmpty()
            || wanted.substring(before.length(), before.length() + inner).indexOf('.') < 0);
  }
}
