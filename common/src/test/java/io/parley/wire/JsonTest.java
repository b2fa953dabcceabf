package io.parley.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.parley.model.TalkStatus;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonTest {
  @Test
  void namesAreSnakeCaseAndEnumsLowerCase() {
    Watch watch =
        new Watch(
            "w1",
            "desk",
            List.of("IRN"),
            List.of(),
            List.of(),
            List.of(TalkStatus.UNDER_WAY),
            List.of(AlertType.NEW));

    assertEquals(
        "{\"watch_id\":\"w1\",\"channel\":\"desk\",\"parties\":[\"IRN\"],\"track_ids\":[],\"cities\":[],"
            + "\"statuses\":[\"under_way\"],\"types\":[\"new\"]}",
        Json.line(watch));
  }

  @Test
  void recordsComeBackAsTheyWent() throws IOException {
    Watch watch = new Watch("w1", "desk", List.of(), List.of("t"), List.of(), List.of(), List.of());

    assertEquals(watch, Json.read(Json.bytes(watch), Watch.class));
  }

  @Test
  void aRepeatedKeyIsRefused() {
    byte[] twice = "{\"watch_id\":\"a\",\"watch_id\":\"b\"}".getBytes(StandardCharsets.UTF_8);

    assertThrows(IOException.class, () -> Json.read(twice, Watch.class));
  }

  @Test
  void fieldsOfANewerWriterAreIgnored() throws IOException {
    byte[] newer =
        "{\"watch_id\":\"a\",\"channel\":\"c\",\"mood\":7}".getBytes(StandardCharsets.UTF_8);

    assertEquals("a", Json.read(newer, Watch.class).watchId());
  }
}
