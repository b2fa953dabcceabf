package io.parley.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Quality must not drop: each figure of {@code quality/floors.tsv} is measured anew. */
class QualityTest {
  private static Path resource(String name) throws Exception {
    return Path.of(Objects.requireNonNull(QualityTest.class.getResource(name), name).toURI());
  }

  @Test
  void noFigureIsBelowItsFloor(@TempDir Path dir) throws Exception {
    Map<String, Map<String, Double>> measured = new HashMap<>();
    List<String> dropped = new ArrayList<>();
    int floors = 0;
    for (String line : Files.readAllLines(resource("/quality/floors.tsv"))) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] cells = line.split("\t", -1);
      assertEquals(3, cells.length, line);
      if (!measured.containsKey(cells[0])) {
        measured.put(cells[0], measure(cells[0], dir));
      }
      Double figure = measured.get(cells[0]).get(cells[1]);
      floors++;
      if (figure == null || !holds(figure, cells[2])) {
        dropped.add(cells[0] + " " + cells[1] + " is " + figure + ", bound " + cells[2]);
      }
    }
    assertEquals(List.of(), dropped);
    assertFalse(floors == 0, "no floors were read");
  }

  private static boolean holds(double figure, String bound) {
    return bound.startsWith("<=")
        ? figure <= Double.parseDouble(bound.substring(2))
        : figure >= Double.parseDouble(bound);
  }

  private static Map<String, Double> measure(String set, Path dir) throws Exception {
    if (set.equals("pages")) {
      return PageScores.of(resource("/pages"), null, null).figures();
    }
    Path gold = resource((set.startsWith("dev") ? "/gold/" : "/corpus/") + set);
    Path run = dir.resolve(set);
    GoldRun.write(gold.resolve("articles.jsonl"), run);
    Map<String, Double> all =
        new HashMap<>(TagScores.of(gold, run.resolve("tagged.jsonl")).figures());
    all.putAll(RunScores.of(gold, run).figures());
    return all;
  }
}
