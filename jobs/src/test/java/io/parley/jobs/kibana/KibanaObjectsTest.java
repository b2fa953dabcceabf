package io.parley.jobs.kibana;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import io.parley.jobs.settings.Settings;
import io.parley.wire.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KibanaObjectsTest {
  private static final Path OBJECTS = Path.of("../docker/kibana");

  private final AtomicInteger asked = new AtomicInteger();
  private final Map<String, String> received = new ConcurrentHashMap<>();
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final HttpServer kibana = server();

  private static HttpServer server() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.start();
      return server;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @AfterEach
  void stop() {
    kibana.stop(0);
  }

  @Test
  void everyReferenceAndEveryFieldOfTheObjectsIsThere() throws IOException {
    ObjectChecker checker = new ObjectChecker(SavedObjects.read(OBJECTS));
    assertEquals(List.of(), checker.wrong());
    assertTrue(checker.fieldsSeen() > 40, checker.fieldsSeen() + " fields looked up");
  }

  @Test
  void theAnalystsGuideTellsOfEveryDashboardViewAndQuestion() throws IOException {
    String guide = Files.readString(Path.of("../docs/analyst.md"));
    for (ObjectNode object : SavedObjects.read(OBJECTS)) {
      String title = object.at("/attributes/title").asText();
      String name = object.at("/attributes/name").asText();
      switch (object.path("type").asText()) {
        case "dashboard" -> assertTrue(guide.contains("| " + title + " |"), title);
        case "index-pattern" -> assertTrue(guide.contains("| " + name + " |"), name);
        case "rule" -> assertTrue(guide.contains(name), name);
        default -> {}
      }
    }
    JsonNode questions =
        Json.mapper().readTree(Files.readString(Path.of("../docker/questions.json")));
    for (JsonNode question : questions.path("questions")) {
      String row = "| " + question.path("ask").asText() + " |";
      String line = "| `" + question.path("kql").asText() + "` | " + question.path("found") + " |";
      assertTrue(guide.contains(row) && guide.contains(line), row + line);
    }
  }

  @Test
  void theCheckerSeesFieldsAndReferencesThatAreNotThere() throws IOException {
    for (String[] change :
        new String[][] {
          {"\"sourceField\":\"pairs\"", "\"sourceField\":\"pears\""},
          {"\"sourceField\":\"pairs\"", "\"sourceField\":\"evidence\""},
          {"standing: confirmed", "standding: confirmed"},
          {"\"id\":\"parley-rounds-evidence\",", "\"id\":\"parley-rounds-other\","},
          {"\"metricAccessor\":\"n\"", "\"metricAccessor\":\"m\""},
          {"\"_source.city\"", "\"_source.town\""},
          {"\"title\":\"parley-stories\"", "\"title\":\"parley-tales\""},
          {"\"columns\":[\"type\"", "\"columns\":[\"kind\""},
          {"\"name\":\"pairs:indexpattern", "\"name\":\"pears:indexpattern"}
        }) {
      boolean changed = false;
      List<ObjectNode> objects = SavedObjects.read(OBJECTS);
      for (int i = 0; i < objects.size(); i++) {
        String line = Json.line(objects.get(i));
        int at = line.indexOf(change[0]);
        if (at >= 0 && !changed) {
          changed = true;
          line = line.substring(0, at) + change[1] + line.substring(at + change[0].length());
          objects.set(i, (ObjectNode) Json.mapper().readTree(line));
        }
      }
      assertTrue(changed, change[0]);
      assertFalse(new ObjectChecker(objects).wrong().isEmpty(), change[1]);
    }
  }

  @Test
  void theImportIsOneObjectALineWithItsInnerJsonPacked() throws IOException {
    List<ObjectNode> objects = SavedObjects.read(OBJECTS);
    List<String> lines =
        new String(SavedObjects.ndjson(objects), StandardCharsets.UTF_8).lines().toList();
    assertEquals(objects.size(), lines.size());
    assertTrue(objects.stream().filter(SavedObjects::oneByOne).count() >= 2);
    assertEquals("index-pattern", Json.mapper().readTree(lines.get(0)).get("type").asText());
    for (String line : lines) {
      JsonNode object = Json.mapper().readTree(line);
      if (object.get("type").asText().equals("dashboard")) {
        JsonNode panels = Json.mapper().readTree(object.at("/attributes/panelsJSON").asText());
        assertTrue(panels.size() >= 5);
        for (JsonNode panel : panels) {
          JsonNode spec = panel.at("/embeddableConfig/savedVis/params/spec");
          assertTrue(spec.isMissingNode() || spec.isTextual());
        }
      }
    }
  }

  @Test
  void theImportWaitsUntilKibanaIsReady() throws Exception {
    answer("/api/status", 503, "starting");
    answer("/api/saved_objects/_import", 200, "{\"success\":true,\"successCount\":11}");
    answer("/api/actions/connector/parley-log", 200, "{}");
    answer("/api/alerting/rule/parley-new-round", 200, "{}");
    assertTrue(bringing(Duration.ofSeconds(20)).bring(OBJECTS));
    assertTrue(asked.get() >= 3, asked + " questions");
    assertTrue(received.get("/api/saved_objects/_import").contains("parley-talks-now"));
    assertTrue(said.toString(StandardCharsets.UTF_8).contains("11 of"), said.toString());
    assertTrue(
        said.toString(StandardCharsets.UTF_8).contains("rule parley-new-round renewed"),
        said.toString());
    String rule = received.getOrDefault("/api/alerting/rule/parley-new-round", "");
    assertTrue(rule.contains("\"esQuery\":\"{"), rule);
    assertFalse(rule.contains("rule_type_id"), rule);
  }

  @Test
  void aRuleThatIsNotThereIsMadeAndARefusalIsNamed() throws Exception {
    answer("/api/status", 503, "starting");
    answer("/api/saved_objects/_import", 200, "{\"success\":true,\"successCount\":11}");
    answer("/api/actions/connector/parley-log", 404, "no such connector");
    answer("/api/alerting/rule/parley-new-round", 404, "no such rule");
    assertFalse(bringing(Duration.ofSeconds(20)).bring(OBJECTS));
    String rule = received.getOrDefault("/api/alerting/rule/parley-new-round", "");
    assertTrue(rule.contains("\"rule_type_id\":\".es-query\""), rule);
    assertTrue(
        said.toString(StandardCharsets.UTF_8).contains("refused: rule/parley-new-round"),
        said.toString());
  }

  @Test
  void setupBringsTheObjectsOfTheJar() throws Exception {
    asked.set(10);
    answer("/api/status", 503, "starting");
    answer("/api/saved_objects/_import", 200, "{\"success\":true,\"successCount\":11}");
    answer("/api/actions/connector/parley-log", 200, "{}");
    answer("/api/alerting/rule/parley-new-round", 200, "{}");
    Settings settings =
        Settings.load(
            List.of("--kibana.url=http://127.0.0.1:" + kibana.getAddress().getPort()), Map.of());
    assertTrue(
        ImportObjects.bundled(
            settings.kibana(),
            Duration.ofSeconds(20),
            new PrintStream(said, true, StandardCharsets.UTF_8)));
    assertTrue(received.get("/api/saved_objects/_import").contains("parley-operations"));
  }

  @Test
  void whatKibanaRefusesIsNamed() throws Exception {
    asked.set(10);
    answer("/api/status", 503, "starting");
    answer(
        "/api/saved_objects/_import",
        200,
        "{\"success\":false,\"successCount\":10,\"errors\":[{\"id\":\"parley-talks-now\",\"type\":\"dashboard\",\"error\":{\"type\":\"unsupported\"}}]}");
    assertFalse(bringing(Duration.ofSeconds(20)).bring(OBJECTS));
    assertTrue(
        said.toString(StandardCharsets.UTF_8).contains("refused: dashboard/parley-talks-now"));
  }

  @Test
  void aKibanaThatStaysAwayIsAnErrorThatSaysWhere() {
    kibana.stop(0);
    IOException e =
        assertThrows(IOException.class, () -> bringing(Duration.ofMillis(200)).bring(OBJECTS));
    assertTrue(String.valueOf(e.getMessage()).contains("did not become ready"), e.getMessage());
  }

  @Test
  void anObjectInTheWrongPlaceIsRefused(@TempDir Path folder) throws IOException {
    Path file = Files.createDirectories(folder.resolve("search")).resolve("a.json");
    Files.writeString(file, "{\"type\":\"search\",\"id\":\"b\"}");
    IOException e = assertThrows(IOException.class, () -> SavedObjects.read(folder));
    assertTrue(String.valueOf(e.getMessage()).contains("TYPE/ID.json"));
  }

  private ImportObjects bringing(Duration patience) {
    return new ImportObjects(
        URI.create("http://127.0.0.1:" + kibana.getAddress().getPort()),
        "elastic",
        "secret",
        patience,
        Duration.ofMillis(20),
        new PrintStream(said, true, StandardCharsets.UTF_8));
  }

  /** The first two questions for the status are answered with that, later ones with "available". */
  private void answer(String path, int status, String body) {
    kibana.createContext(
        path,
        exchange -> {
          boolean early = path.equals("/api/status") && asked.incrementAndGet() <= 2;
          boolean ready = path.equals("/api/status") && !early;
          received.put(
              path, new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          byte[] bytes =
              (ready ? "{\"status\":{\"overall\":{\"level\":\"available\"}}}" : body)
                  .getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(ready ? 200 : status, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
  }
}
