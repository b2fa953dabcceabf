package io.parley.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How often the slots of matched news mentions are right. Not thread-safe. */
final class SlotCounts {
  private static final class Count {
    int right;
    int filled;
    int invented;
  }

  private final Map<String, Count> slots = new LinkedHashMap<>();
  private final Counts heads = new Counts();

  void add(MentionPairs.Pair pair) {
    JsonNode g = pair.gold();
    JsonNode p = pair.predicted();
    slot("status", Slots.value(g, "status"), Slots.value(p, "status"));
    slot("parties", Slots.list(g, "parties"), Slots.list(p, "parties"));
    slot(
        "mediators",
        Slots.orNull(Slots.list(g, "mediators")),
        Slots.orNull(Slots.list(p, "mediators")));
    slot("round", Slots.value(g, "round"), Slots.value(p, "round"));
    slot(
        "city",
        Slots.folded(Slots.value(g, "venue", "city")),
        Slots.folded(Slots.value(p, "venue", "city")));
    slot("country", Slots.value(g, "venue", "country"), Slots.value(p, "venue", "country"));
    for (String field : new String[] {"start", "end", "hours", "outcome"}) {
      slot(field, Slots.value(g, field), Slots.value(p, field));
    }
    slot(
        "next_round",
        Slots.value(g, "next_round", "status"),
        Slots.value(p, "next_round", "status"));
    slot("series", Slots.folded(Slots.value(g, "series")), Slots.folded(Slots.value(p, "series")));
    for (String name : Slots.heads(g)) {
      heads.compare(true, Slots.heads(p).contains(name));
    }
    for (String name : Slots.heads(p)) {
      if (!Slots.heads(g).contains(name)) {
        heads.compare(false, true);
      }
    }
  }

  private void slot(String name, @Nullable Object gold, @Nullable Object predicted) {
    Count count = slots.computeIfAbsent(name, n -> new Count());
    if (gold == null) {
      count.invented += predicted == null ? 0 : 1;
    } else {
      count.filled++;
      count.right += gold.equals(predicted) ? 1 : 0;
    }
  }

  void print(ScoreTable.Builder table) {
    slots.forEach(
        (name, count) -> {
          double share = count.filled == 0 ? 1 : (double) count.right / count.filled;
          table.line(
              String.format(
                  "  slot %-22s %s  (%d/%d, invented %d)",
                  name, Decimals.three(share), count.right, count.filled, count.invented));
          table.figure("slot." + name, share);
          table.figure("invented." + name, count.invented);
        });
    table.row("  slot heads (names)", "slot.heads", heads);
  }
}
