package io.parley.wire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What was written yesterday must be read today: each record's JSON stands as a golden file. A
 * field may be added (write the file anew with {@code -Dparley.golden=DIR}); one that is renamed or
 * changes its type breaks every topic and must not.
 */
class GoldenWireTest {
  static List<Object> samples() {
    return WireSamples.all();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void isWrittenAsTheGoldenFileSays(Object sample) throws IOException {
    String folder = System.getProperty("parley.golden");
    if (folder != null) {
      Files.createDirectories(Path.of(folder));
      Files.writeString(Path.of(folder).resolve(name(sample)), Json.line(sample) + "\n");
    }

    assertEquals(golden(sample), Json.line(sample));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void theGoldenFileIsReadAsTheSameRecord(Object sample) throws IOException {
    Object read = Json.read(golden(sample).getBytes(StandardCharsets.UTF_8), sample.getClass());

    if (sample instanceof DeadLetter letter) {
      assertArrayEquals(letter.head(), ((DeadLetter) read).head());
    }
    assertEquals(Json.line(sample), Json.line(read));
  }

  @Test
  void aRecordFromBeforeAListWasAddedHasAnEmptyOne() throws IOException {
    byte[] old = "{\"watch_id\":\"w\",\"channel\":\"desk\"}".getBytes(StandardCharsets.UTF_8);

    assertEquals(List.of(), Json.read(old, Watch.class).parties());
  }

  private static String name(Object sample) {
    return sample.getClass().getSimpleName() + ".json";
  }

  private static String golden(Object sample) throws IOException {
    try (InputStream in = GoldenWireTest.class.getResourceAsStream("/wire/" + name(sample))) {
      assertNotNull(in, "no golden file " + name(sample));
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    }
  }
}
