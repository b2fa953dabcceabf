package io.parley.jobs.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The folder where fetched things are kept, so that the second start needs no network: {@code
 * $PARLEY_HOME}, else {@code .parley} in the project folder, else {@code parley} in the user's
 * cache folder. {@code mvn clean} leaves it alone; to fetch anew, delete it.
 *
 * @param folder it exists
 */
record Cache(Path folder) {
  /** Something that makes an entry of the cache. */
  interface Maker {
    /**
     * Makes it.
     *
     * @param into folder to fill; it exists and is empty
     */
    void make(Path into) throws IOException;
  }

  /** The cache of this user and project. */
  static Cache locate() throws IOException {
    return locate(System.getenv(), Project.folder());
  }

  static Cache locate(Map<String, String> environment, Optional<Path> project) throws IOException {
    Path folder = chosen(environment, project.orElse(null)).toAbsolutePath().normalize();
    return new Cache(Files.createDirectories(folder));
  }

  private static Path chosen(Map<String, String> environment, @Nullable Path project) {
    String home = environment.getOrDefault("PARLEY_HOME", "");
    if (!home.isBlank()) {
      return Path.of(home);
    }
    if (project != null && Files.isWritable(project)) {
      return project.resolve(".parley");
    }
    String xdg = environment.getOrDefault("XDG_CACHE_HOME", "");
    Path caches = xdg.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(xdg);
    return caches.resolve("parley");
  }

  /**
   * An entry, made first where it is missing. It is there whole or not at all: it is made under
   * another name and then renamed, and of several processes one makes it while the others wait.
   *
   * @throws IOException where it cannot be made
   */
  Path entry(String name, Maker maker) throws IOException {
    Path entry = folder.resolve(name);
    if (Files.isDirectory(entry)) {
      return entry;
    }
    try (FileChannel channel =
            FileChannel.open(
                folder.resolve(name + ".lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        FileLock lock = lock(channel)) {
      if (Files.isDirectory(entry)) {
        return entry;
      }
      Path part = folder.resolve(name + ".part");
      Folders.delete(part);
      maker.make(Files.createDirectories(part));
      Files.move(part, entry);
      return entry;
    }
  }

  private static FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.lock();
    } catch (OverlappingFileLockException e) {
      throw new IOException("this process makes that entry of the cache already", e);
    }
  }
}
