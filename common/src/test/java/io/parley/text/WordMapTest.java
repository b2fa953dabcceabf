package io.parley.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class WordMapTest {
  @Test
  void itAnswersAsAnyOtherMapDoes() {
    Random random = new Random(3);
    Map<String, Integer> other = new HashMap<>();
    WordMap<Integer> table = new WordMap<>();
    for (int i = 0; i < 5_000; i++) {
      String word = Integer.toString(random.nextInt(3_000), 36);
      other.put(word, i);
      table.put(word, i);
    }
    for (int i = 0; i < 6_000; i++) {
      String word = Integer.toString(i, 36);
      assertEquals(other.get(word), table.get(word));
      assertEquals(other.containsKey(word), table.has(word));
    }
  }

  @Test
  void wordsOfTheSameHashAreToldApart() {
    WordMap<Integer> table = WordMap.of(Map.of("Aa", 1, "", 3));
    assertEquals(1, table.get("Aa"));
    assertEquals(3, table.get(""));
    assertNull(table.get("BB"));
    table.put("BB", 2);
    assertEquals(1, table.get("Aa"));
    assertEquals(2, table.get("BB"));
    assertFalse(table.has("C#"));
  }

  @Test
  void aFirstMeaningStays() {
    WordMap<Integer> table = new WordMap<>();
    assertEquals(1, table.getOrPut("word", () -> 1));
    assertEquals(1, table.getOrPut("word", () -> 2));
  }
}
