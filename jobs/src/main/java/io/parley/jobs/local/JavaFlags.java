package io.parley.jobs.local;

import java.util.List;
import java.util.stream.Stream;

/** What a JVM from 17 on must be told to let servers reflect into it. */
final class JavaFlags {
  /** The packages that Flink's own configuration opens. */
  static final List<String> FLINK =
      Stream.of(
              "java.lang",
              "java.net",
              "java.io",
              "java.nio",
              "sun.nio.ch",
              "java.lang.reflect",
              "java.text",
              "java.time",
              "java.util",
              "java.util.concurrent",
              "java.util.concurrent.atomic",
              "java.util.concurrent.locks")
          .map(name -> "--add-opens=java.base/" + name + "=ALL-UNNAMED")
          .toList();

  private JavaFlags() {}
}
