package io.parley.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TermIndexTest {
  private final TermIndex index = new TermIndex(100, (slot, term) -> slot % 2 == 0);

  @Test
  void itCountsExemplarsAndStories() {
    index.add(7, 1, 1, true);
    index.add(7, 1, 1, false);
    index.add(7, 2, 3, true);
    assertEquals(5, index.exemplars(7));
    assertEquals(2, index.stories(7));
    assertEquals(0, index.stories(8));
  }

  @Test
  void countsStayExactAndASweepIsWantedWhenMostEntriesAreDead() {
    for (int i = 1; i <= 200_000; i++) {
      index.add(i % 10_000 + 1, i, 1, true);
    }
    assertFalse(index.wantsSweep());
    for (int i = 1; i <= 150_000; i++) {
      index.remove(i % 10_000 + 1, true);
    }
    assertTrue(index.wantsSweep());
    assertEquals(5, index.stories(17));
    assertEquals(5, index.exemplars(17));
  }

  @Test
  void aTermOfTooManyStoriesHasNoListUntilFewEnoughAreLeft() {
    for (int i = 0; i < 1_000; i++) {
      index.add(7, i, 1, true);
    }
    assertFalse(index.wantsList(7));
    for (int i = 0; i < 899; i++) {
      index.remove(7, true);
    }
    assertFalse(index.wantsList(7));
    index.remove(7, true);
    assertTrue(index.wantsList(7));
    index.relist(7, IntStream.range(900, 1_000).toArray());
    assertFalse(index.wantsList(7));
    assertEquals(100, index.stories(7));
  }
}
