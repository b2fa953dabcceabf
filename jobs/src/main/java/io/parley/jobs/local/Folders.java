package io.parley.jobs.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** Whole folders at once. */
final class Folders {
  private Folders() {}

  private static final String PREFIX = "parley-";
  private static final List<Path> MADE = new CopyOnWriteArrayList<>();

  /**
   * A new temporary folder that names this process; those of processes that are gone, which could
   * not clean up after themselves, are deleted on the way.
   *
   * @param what what it is for, one word
   */
  static Path temporary(String what) throws IOException {
    Path all = Path.of(System.getProperty("java.io.tmpdir"));
    try (DirectoryStream<Path> old = Files.newDirectoryStream(all, PREFIX + what + "-*-*")) {
      for (Path folder : old) {
        if (Files.isWritable(folder) && !ownerLives(folder)) {
          deleteQuietly(folder);
        }
      }
    }
    Path made =
        Files.createTempDirectory(PREFIX + what + "-" + ProcessHandle.current().pid() + "-");
    MADE.add(made);
    return made;
  }

  /** Deletes all temporary folders of this process: for its end. */
  static void deleteTemporary() {
    // Flink in this process may write a last checkpoint meanwhile.
    for (int tries = 0; tries < 20 && MADE.stream().anyMatch(Files::exists); tries++) {
      MADE.forEach(Folders::deleteQuietly);
    }
  }

  private static boolean ownerLives(Path folder) {
    String[] parts = folder.getFileName().toString().split("-", -1);
    try {
      return ProcessHandle.of(Long.parseLong(parts[2])).isPresent();
    } catch (NumberFormatException e) {
      return true;
    }
  }

  /** Deletes a temporary folder; what cannot be deleted is left to the system's own cleaning. */
  static void deleteQuietly(Path folder) {
    try {
      delete(folder);
    } catch (IOException e) {
      // Nothing depends on it.
    }
  }

  /**
   * Deletes a folder and all in it; one that is not there is fine, and files may vanish meanwhile.
   */
  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    for (Path path : all(folder, Comparator.reverseOrder())) {
      Files.deleteIfExists(path);
    }
  }

  /** Copies a folder with its permissions. */
  static void copy(Path from, Path to) throws IOException {
    for (Path path : all(from, Comparator.naturalOrder())) {
      Path target = to.resolve(from.relativize(path).toString());
      if (Files.isDirectory(path)) {
        Files.createDirectories(target);
      } else {
        Files.copy(path, target, java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }

  /** Everything in a folder, itself too. */
  static List<Path> all(Path folder, Comparator<Path> order) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.sorted(order).toList();
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof NoSuchFileException) {
        return all(folder, order);
      }
      throw e.getCause();
    }
  }
}
