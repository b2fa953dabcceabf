package io.parley.jobs.kibana;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class KqlTest {
  @Test
  void conditionsBecomeQueries() {
    assertEquals("{\"match_all\":{}}", json(""));
    assertEquals("{\"match\":{\"status\":\"held\"}}", json("status: held"));
    assertEquals("{\"match_phrase\":{\"city\":\"New York\"}}", json("city: \"New York\""));
    assertEquals("{\"exists\":{\"field\":\"city\"}}", json("city: *"));
    assertEquals("{\"range\":{\"ordinal\":{\"gte\":\"3\"}}}", json("ordinal >= 3"));
  }

  @Test
  void andBindsTighterThanOrAndNotTighterThanBoth() {
    assertEquals(
        "{\"bool\":{\"should\":[{\"match\":{\"a\":\"1\"}},{\"bool\":{\"filter\":[{\"match\":{\"b\":\"2\"}},{\"bool\":{\"must_not\":[{\"match\":{\"c\":\"3\"}}]}}]}}]}}",
        json("a: 1 or b: 2 and not c: 3"));
    assertEquals(
        "{\"bool\":{\"should\":[{\"match\":{\"a\":\"1\"}},{\"match\":{\"a\":\"2\"}}]}}",
        json("a: (1 or 2)"));
  }

  @Test
  void whatIsNotOfTheLanguageIsRefused() {
    for (String wrong : List.of("a", "a: ", "a: (1 or 2", "a: 1 b: 2", "a: \"1", "and")) {
      assertThrows(IllegalArgumentException.class, () -> Kql.query(wrong), wrong);
    }
  }

  private static String json(String line) {
    return Kql.query(line).toString();
  }
}
