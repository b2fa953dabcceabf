package io.parley.jobs.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheTest {
  @TempDir Path folder = Path.of("");

  @Test
  void anEntryIsMadeOnceAndFoundAgain() throws IOException {
    Cache cache = new Cache(folder);
    AtomicInteger made = new AtomicInteger();
    Cache.Maker maker =
        into -> {
          made.incrementAndGet();
          Files.writeString(into.resolve("file"), "x");
        };
    Path first = cache.entry("thing", maker);
    assertEquals(first, cache.entry("thing", maker));
    assertEquals(1, made.get());
    assertEquals("x", Files.readString(first.resolve("file")));
  }

  @Test
  void anEntryThatFailedHalfWayIsNotThereAndIsMadeAnewFromNothing() throws IOException {
    Cache cache = new Cache(folder);
    assertThrows(
        IOException.class,
        () ->
            cache.entry(
                "thing",
                into -> {
                  Files.writeString(into.resolve("half"), "x");
                  throw new IOException("the line broke");
                }));
    assertFalse(Files.exists(folder.resolve("thing")));
    Path made = cache.entry("thing", into -> Files.writeString(into.resolve("whole"), "x"));
    assertFalse(Files.exists(made.resolve("half")));
  }

  @Test
  void theEnvironmentWinsOverTheProjectAndTheProjectOverTheUsersCache() throws IOException {
    Path named = folder.resolve("named");
    Path project = Files.createDirectories(folder.resolve("project"));
    assertEquals(
        named,
        Cache.locate(Map.of("PARLEY_HOME", named.toString()), Optional.of(project)).folder());
    assertEquals(project.resolve(".parley"), Cache.locate(Map.of(), Optional.of(project)).folder());
    assertEquals(
        folder.resolve("xdg/parley"),
        Cache.locate(Map.of("XDG_CACHE_HOME", folder.resolve("xdg").toString()), Optional.empty())
            .folder());
  }
}
