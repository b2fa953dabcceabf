package io.parley.jobs.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.wire.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class ParleyTest {
  private static final String ARTICLE =
      "{\"id\":\"x1\",\"url\":\"https://news.example/x1\",\"source\":\"Example\","
          + "\"published_at\":\"2025-04-11T06:00:00Z\",\"title\":\"Envoys meet\","
          + "\"text\":\"Envoys of France and Germany held a second round of talks in Vienna on Thursday.\"}\n";

  @TempDir Path folder = Path.of("");
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @ParameterizedTest
  @ValueSource(strings = {"nonsense", "tag --nonsense", "extract --in", "tag --in no-such-file"})
  void wrongUseIsOneLineAndExitCodeTwo(String arguments) {
    assertEquals(2, run(arguments.split(" ")));
    assertEquals(1, err.toString().lines().count(), err.toString());
    assertTrue(err.toString().startsWith("parley"), err.toString());
  }

  @Test
  void aMistypedSettingIsNamedWithoutItsValueAndWithAHint() {
    assertEquals(2, run("settings", "--kafka.bootstrap-server=x:1"));
    assertTrue(err.toString().contains("did you mean kafka.bootstrap-servers?"), err.toString());
    assertEquals(2, run("settings", "--elastic.password=t0ps3cret"));
    assertTrue(err.toString().contains("elastic.password is a secret"), err.toString());
    assertFalse(err.toString().contains("t0ps3cret"), err.toString());
  }

  @Test
  void aBrokerWhoseNameNobodyKnowsIsOneLineAndNoStackTrace() {
    for (String command : List.of("doctor --elastic.urls=http://127.0.0.1:1", "watch list")) {
      err.getBuffer().setLength(0);
      assertEquals(
          1, run((command + " --kafka.bootstrap-servers=no-such-host.invalid:9092").split(" ")));
      String said = out.toString() + err;
      assertTrue(said.contains("No resolvable bootstrap urls"), said);
      assertTrue(err.toString().lines().count() <= 1, err.toString());
    }
  }

  @Test
  void everyCommandHasHelpWithADescription() {
    CommandLine parley = Parley.commandLine();
    List<String> bare = new ArrayList<>();
    parley
        .getSubcommands()
        .forEach(
            (name, command) -> {
              if (command.getCommandSpec().usageMessage().description().length == 0
                  || command.getCommandSpec().findOption("--help") == null) {
                bare.add(name);
              }
            });
    assertEquals(List.of(), bare);
    assertEquals(0, run("--help"));
    assertFalse(out.toString().isBlank());
  }

  @Test
  void extractWritesTheNamedFields() throws IOException {
    JsonNode line = oneLine("extract", ARTICLE);
    assertEquals("x1", line.path("id").textValue());
    assertEquals("https://news.example/x1", line.path("url").textValue());
    assertEquals("Envoys meet", line.path("title").textValue());
    assertEquals("2025-04-11T06:00:00Z", line.path("published_at").textValue());
    assertEquals("Example", line.path("site").textValue());
    assertTrue(line.path("text").textValue().startsWith("Envoys of France"));
    assertTrue(line.has("author") && line.has("language"));
  }

  @Test
  void tagWritesTheNamedFields() throws IOException {
    JsonNode line = oneLine("tag", ARTICLE);
    assertEquals("x1", line.path("id").textValue());
    for (String field : List.of("entities", "event_types", "events", "talks")) {
      assertTrue(line.path(field).isArray(), field);
    }
    assertTrue(line.has("language"));
  }

  private JsonNode oneLine(String command, String input) throws IOException {
    Path in = Files.writeString(folder.resolve("in.jsonl"), input);
    Path to = folder.resolve("out.jsonl");
    assertEquals(0, run(command, "--in", in.toString(), "--out", to.toString()), err.toString());
    List<String> lines = Files.readAllLines(to);
    assertEquals(1, lines.size());
    return Json.mapper().readTree(lines.get(0));
  }

  private int run(String... arguments) {
    return Parley.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }
}
