package io.parley.jobs.local;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The Java installations of this machine. */
final class Javas {
  private static final Pattern VERSION = Pattern.compile("JAVA_VERSION=\"(\\d+)");
  private static final Path ALL = Path.of("/usr/lib/jvm");

  private Javas() {}

  /**
   * One that is at least so new: this JVM's, else {@code $PARLEY_JAVA_NEWER}, else one of the
   * system's.
   */
  static Optional<Path> atLeast(int version) throws IOException {
    if (Runtime.version().feature() >= version) {
      return Optional.of(Path.of(System.getProperty("java.home")));
    }
    String named = System.getenv().getOrDefault("PARLEY_JAVA_NEWER", "");
    if (!named.isBlank() && feature(Path.of(named)) >= version) {
      return Optional.of(Path.of(named));
    }
    if (!Files.isDirectory(ALL)) {
      return Optional.empty();
    }
    try (DirectoryStream<Path> homes = Files.newDirectoryStream(ALL)) {
      for (Path home : homes) {
        if (feature(home) >= version) {
          return Optional.of(home);
        }
      }
    }
    return Optional.empty();
  }

  private static int feature(Path home) throws IOException {
    Path release = home.resolve("release");
    if (!Files.isReadable(release)) {
      return 0;
    }
    Matcher version = VERSION.matcher(Files.readString(release));
    return version.find() ? Integer.parseInt(version.group(1)) : 0;
  }
}
