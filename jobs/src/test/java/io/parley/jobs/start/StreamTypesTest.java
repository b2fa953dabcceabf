package io.parley.jobs.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Modifier;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.flink.types.PojoTestUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What travels between operators or is kept in state is written by Flink itself, never by Kryo. */
class StreamTypesTest {
  private static final List<String> PACKAGES = List.of("io.parley.model", "io.parley.wire");

  private static final List<Class<?>> OTHERS =
      List.of(
          io.parley.jobs.kafka.RawRecord.class,
          io.parley.jobs.kafka.Outgoing.class,
          io.parley.jobs.elastic.IndexAction.class,
          io.parley.jobs.talks.LoggedTalks.class,
          io.parley.jobs.delivery.Notice.class,
          io.parley.jobs.delivery.Sent.class,
          io.parley.jobs.delivery.WatchChange.class,
          io.parley.jobs.stories.PlacedArticle.class,
          io.parley.jobs.tagging.LaneArticle.class,
          io.parley.story.KeptArticle.class,
          io.parley.story.KeptStory.class,
          io.parley.talks.KnownRound.class,
          io.parley.talks.StoredArticle.class);

  static List<Class<?>> types() throws Exception {
    List<Class<?>> types = new ArrayList<>(OTHERS);
    for (String name : PACKAGES) {
      types.addAll(records(name));
    }
    return types;
  }

  @ParameterizedTest
  @MethodSource("types")
  void aRecordIsSerialisedWithoutKryo(Class<?> type) {
    PojoTestUtils.assertSerializedAsPojoWithoutKryo(type);
  }

  @Test
  void theRecordsOfTheModelAndTheWireAreFound() throws Exception {
    assertTrue(records("io.parley.model").size() >= 9, "model");
    assertTrue(records("io.parley.wire").size() >= 9, "wire");
    assertEquals(128, Environments.MAX_PARALLELISM);
  }

  /** Public records of a package, which is a folder in a quick build and a jar in a whole one. */
  private static List<Class<?>> records(String name) throws Exception {
    List<Class<?>> found = new ArrayList<>();
    Class<?> anchor = Class.forName(name + ".package-info");
    Path place = Path.of(anchor.getProtectionDomain().getCodeSource().getLocation().toURI());
    if (Files.isDirectory(place)) {
      addRecords(name, place, found);
    } else {
      try (FileSystem jar = FileSystems.newFileSystem(place)) {
        addRecords(name, jar.getPath("/"), found);
      }
    }
    return found;
  }

  private static void addRecords(String name, Path root, List<Class<?>> found) throws Exception {
    try (Stream<Path> files = Files.list(root.resolve(name.replace('.', '/')))) {
      for (Path file : files.sorted().toList()) {
        String simple = file.getFileName().toString().replace(".class", "");
        Class<?> type = Class.forName(name + "." + simple);
        if (type.isRecord() && Modifier.isPublic(type.getModifiers())) {
          found.add(type);
        }
      }
    }
  }
}
