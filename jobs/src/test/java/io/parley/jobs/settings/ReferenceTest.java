package io.parley.jobs.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReferenceTest {
  private static final Path DOCS = Path.of("../docs");

  /** To mend it: {@code ./parley settings --markdown >docs/settings.md}. */
  @Test
  void theReferenceInTheDocsIsWhatTheCodeKnows() throws Exception {
    assertEquals(Files.readString(DOCS.resolve("settings.md")), Reference.markdown());
  }

  @Test
  void everyDefaultCanBeUsed() {
    assertTrue(Settings.defaults().shown().size() >= 35);
    for (Key key : Keys.all()) {
      assertTrue(key.about().endsWith("."), key.name());
    }
  }

  @Test
  void everySettingThatTheDocsNameIsThere() throws Exception {
    Pattern setting =
        Pattern.compile(
            "`(?:--)?((?:kafka|topics|sources|elastic|kibana|flink|stories|talks|delivery|startup|jobs)\\.[a-z][a-z.-]*[a-z])(?:=[^`]*)?`");
    Set<String> unknown = new HashSet<>();
    for (String name : new String[] {"../README.md", "operator.md", "settings.md"}) {
      var found = setting.matcher(Files.readString(DOCS.resolve(name)));
      while (found.find()) {
        if (!found.group(1).endsWith(".jsonl") && Keys.find(found.group(1)).isEmpty()) {
          unknown.add(name + ": " + found.group(1));
        }
      }
    }
    assertEquals(Set.of(), unknown);
  }
}
