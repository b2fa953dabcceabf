package io.parley.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LongIndexTest {
  @Test
  void itHoldsWhatAMapOfListsHoldsAfterAnyAddingAndRemoving() {
    Random random = new Random(7);
    LongIndex index = new LongIndex();
    Map<Long, List<Long>> model = new HashMap<>();
    for (long step = 0; step < 60_000; step++) {
      long key = random.nextInt(5_000) * 0x1_0000_0001L;
      List<Long> list = model.computeIfAbsent(key, k -> new ArrayList<>());
      if (list.isEmpty() || random.nextInt(5) < 3) {
        list.add(0, step);
        index.add(key, step);
      } else {
        Long gone = list.remove(random.nextInt(list.size()));
        index.remove(key, gone);
      }
    }
    model.forEach(
        (key, list) -> {
          List<Long> found = new ArrayList<>();
          index.each(key, found::add);
          assertEquals(list, found);
          assertEquals(list.size(), index.size(key));
        });
    assertEquals(0, index.size(-5));
  }
}
