package io.parley.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TermIndexTest {
  private final TermIndex index = new TermIndex();

  @Test
  void itCountsExemplarsAndListsEachStoryOnce() {
    index.add(7, 1, true);
    index.add(7, 1, false);
    index.add(7, 2, true);
    List<Integer> listed = new ArrayList<>();
    index.each(7, listed::add);
    assertEquals(List.of(2, 1), listed);
    assertEquals(3, index.exemplars(7));
    assertEquals(2, index.stories(7));
    assertEquals(0, index.stories(8));
  }

  @Test
  void countsStayExactAndASweepIsWantedWhenMostEntriesAreDead() {
    for (int i = 1; i <= 200_000; i++) {
      index.add(i % 10_000 + 1, i, true);
    }
    assertFalse(index.wantsSweep());
    for (int i = 1; i <= 150_000; i++) {
      index.remove(i % 10_000 + 1, true);
    }
    assertTrue(index.wantsSweep());
    assertEquals(5, index.stories(17));
    assertEquals(5, index.exemplars(17));
  }
}
