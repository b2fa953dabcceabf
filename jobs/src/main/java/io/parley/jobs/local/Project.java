package io.parley.jobs.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where Parley's own source tree is, as seen from a running JVM. */
public final class Project {
  private Project() {}

  /** The project folder: as the launcher names it, else the nearest one above that has both. */
  static Optional<Path> folder() {
    String named = System.getProperty("parley.project", "");
    if (!named.isBlank()) {
      return Optional.of(Path.of(named).toAbsolutePath());
    }
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.isRegularFile(at.resolve("jobs/pom.xml"))
          && Files.isRegularFile(at.resolve("parley"))) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }

  /**
   * Something the build makes.
   *
   * @param path below {@code jobs/target}
   * @throws IllegalStateException where it has not been built
   */
  public static Path built(String path) {
    Path file =
        folder()
            .orElseThrow(() -> new IllegalStateException("not inside the project folder"))
            .resolve("jobs/target")
            .resolve(path);
    if (!Files.exists(file)) {
      throw new IllegalStateException(file + " is missing: run 'mvn -DskipTests package'");
    }
    return file;
  }
}
