package io.parley.jobs.kibana;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.parley.jobs.local.ElasticsearchNode;
import io.parley.jobs.local.KafkaBroker;
import io.parley.jobs.local.RealElasticsearch;
import io.parley.jobs.local.RealKafka;
import io.parley.wire.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Kibana's objects, the analyst's questions and the rules on a real node that holds the sample
 * crawl, as the jobs wrote it: what Kibana would ask is asked, and nothing may come back empty.
 */
@ExtendWith({RealKafka.class, RealElasticsearch.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LiveObjectsIT {
  private static final Path OBJECTS = Path.of("../docker/kibana");
  private static final Path QUESTIONS = Path.of("../docker/questions.json");
  private static final Path DRAWINGS = Path.of("target/vega");

  private SampleIndices sample;
  private List<ObjectNode> objects = List.of();
  private final Map<String, String> titles = new HashMap<>();

  @BeforeAll
  void index(KafkaBroker broker, ElasticsearchNode node) throws Exception {
    objects = SavedObjects.read(OBJECTS);
    for (ObjectNode object : objects) {
      if (object.path("type").asText().equals("index-pattern")) {
        titles.put(object.path("id").asText(), object.at("/attributes/title").asText());
      }
    }
    sample = SampleIndices.fill(broker, node);
  }

  @AfterAll
  void close() {
    if (sample != null) {
      sample.close();
    }
  }

  @Test
  void everyFieldOfEveryDataViewIsInTheLiveMappingAsTheFilesSay() throws IOException {
    for (ObjectNode view : objects) {
      if (view.path("type").asText().equals("index-pattern")) {
        String alias = sample.live(view.at("/attributes/title").asText());
        JsonNode fields =
            sample.ask("GET", "/" + alias + "/_field_caps?fields=*", null).path("fields");
        String time = view.at("/attributes/timeFieldName").asText();
        assertTrue(
            fields.path(time).path("date").path("aggregatable").asBoolean(), alias + " " + time);
        JsonNode mapping = sample.ask("GET", "/" + alias + "/_mapping", null).elements().next();
        assertEquals("strict", mapping.at("/mappings/dynamic").asText(), alias);
        assertEquals(false, mapping.toString().contains("\"nested\""), alias);
      }
    }
  }

  @Test
  void everyPanelThatLensDrawsHasSomethingToDraw() throws IOException {
    List<String> empty = new ArrayList<>();
    int drawn = 0;
    for (JsonNode panel : panels("lens")) {
      JsonNode lens = panel.at("/embeddableConfig/attributes");
      String alias = live(lens.at("/references/0/id").asText());
      JsonNode layer = lens.at("/state/datasourceStates/formBased/layers/layer1");
      ObjectNode body = PanelQuery.of(layer, sample.query(lens.at("/state/query/query").asText()));
      JsonNode answer = sample.ask("POST", "/" + alias + "/_search", body.toString());
      List<String> buckets = PanelQuery.buckets(layer);
      boolean there = answer.at("/hits/total/value").asInt() > 0;
      JsonNode level = answer.path("aggregations");
      for (String bucket : buckets) {
        there &= !level.path(bucket).path("buckets").isEmpty();
        level = level.path(bucket).path("buckets").path(0);
      }
      drawn++;
      if (!there) {
        empty.add(panel.path("title").asText() + " of " + panel.path("board").asText());
      }
    }
    assertEquals(List.of(), empty);
    assertTrue(drawn > 25, drawn + " panels");
  }

  @Test
  void everyMapHasPoints() throws IOException {
    int maps = 0;
    for (JsonNode panel : panels("map")) {
      JsonNode map = panel.at("/embeddableConfig/attributes");
      JsonNode layer = map.at("/layerListJSON/1");
      String field = layer.at("/sourceDescriptor/geoField").asText();
      ObjectNode body = Json.mapper().createObjectNode().put("size", 0);
      body.set("query", sample.query(layer.at("/query/query").asText() + " and " + field + ": *"));
      body.putObject("aggs").putObject("box").putObject("geo_bounds").put("field", field);
      JsonNode answer =
          sample.ask(
              "POST",
              "/" + live(map.at("/references/0/id").asText()) + "/_search",
              body.toString());
      assertTrue(answer.at("/hits/total/value").asInt() >= 5, answer.toString());
      assertTrue(answer.at("/aggregations/box/bounds/top_left/lat").isNumber(), answer.toString());
      maps++;
    }
    assertEquals(2, maps);
  }

  @Test
  void everySavedSearchFindsSomethingAndMarksIt() throws IOException {
    for (ObjectNode object : objects) {
      if (!object.path("type").asText().equals("search")) {
        continue;
      }
      JsonNode source = object.at("/attributes/kibanaSavedObjectMeta/searchSourceJSON");
      String line = source.at("/query/query").asText();
      ObjectNode body = Json.mapper().createObjectNode().put("size", 3);
      body.set("query", sample.query(line));
      body.putObject("highlight")
          .put("require_field_match", true)
          .putObject("fields")
          .putObject("*");
      JsonNode answer =
          sample.ask(
              "POST",
              "/" + live(object.at("/references/0/id").asText()) + "/_search",
              body.toString());
      String id = object.path("id").asText();
      assertTrue(answer.at("/hits/total/value").asInt() > 0, id);
      assertTrue(source.path("highlightAll").asBoolean(), id);
      if (line.contains("text:")) {
        assertTrue(
            answer.at("/hits/hits/0/highlight").toString().contains("<em>"), answer.toString());
      }
      String sort = object.at("/attributes/sort/0/0").asText();
      sample.ask(
          "POST",
          "/" + live(object.at("/references/0/id").asText()) + "/_search",
          "{\"sort\":[{\"" + sort + "\":\"desc\"}]}");
    }
  }

  @Test
  void aCopyIsHiddenFromTheViewWithoutCopies() throws IOException {
    int all = count("parley-articles", "copy: (true or false)");
    int copies = count("parley-articles", "copy: true");
    assertTrue(copies > 0);
    assertEquals(all - copies, count("parley-originals", "copy: (true or false)"));
  }

  @Test
  void everyQuestionHasTheAnswerThatTheBookGives() throws IOException {
    JsonNode book = Json.mapper().readTree(Files.readString(QUESTIONS));
    JsonNode questions = book.path("questions");
    assertEquals(20, questions.size());
    List<String> wrong = new ArrayList<>();
    for (JsonNode question : questions) {
      String ask = question.path("ask").asText();
      int found = count(question.path("view").asText(), question.path("kql").asText());
      boolean told = found == question.path("found").asInt() && found > 0;
      if (!told) {
        wrong.add(ask + " KQL finds " + found);
      }
      ObjectNode body = question.path("query").deepCopy();
      if (!body.has("query")) {
        body.set("query", sample.query(question.path("kql").asText()));
      }
      JsonNode answer =
          sample.ask(
              "POST",
              "/" + sample.live(question.path("view").asText()) + "/_search",
              body.toString());
      ArrayNode read = Answers.read(answer, question.path("read").asText());
      if (!read.equals(question.path("answer"))) {
        wrong.add(ask + " answers " + read);
      }
      ((ObjectNode) question).put("found", found).set("answer", read);
    }
    // To be looked at, and copied over the book where the sample or the rules have changed.
    Files.writeString(Path.of("target/questions.json"), book.toPrettyString() + "\n");
    assertEquals("", String.join("\n", wrong));
  }

  @Test
  void everyRuleFindsAlertsByTheTimeTheyWereWritten() throws IOException {
    int rules = 0;
    for (ObjectNode object : objects) {
      if (object.path("type").asText().equals("rule")) {
        JsonNode params = object.at("/attributes/params");
        ObjectNode body = params.path("esQuery").deepCopy();
        filtered(body, params.path("timeField").asText());
        assertTrue(found(params.at("/index/0").asText(), body) > 0, object.path("id").asText());
        rules++;
      }
    }
    assertEquals(1, rules);
  }

  @Test
  void everyRuleOfElastAlertAsksForFieldsThatAreThere() throws IOException {
    YAMLMapper yaml = new YAMLMapper();
    int rules = 0;
    try (var files = Files.list(Path.of("../docker/elastalert/rules"))) {
      for (Path file : files.sorted().toList()) {
        JsonNode rule = yaml.readTree(file.toFile());
        String index = rule.path("index").asText();
        JsonNode fields =
            sample
                .ask("GET", "/" + sample.live(index) + "/_field_caps?fields=*", null)
                .path("fields");
        List<JsonNode> named = new ArrayList<>(List.of(rule.path("timestamp_field")));
        for (String list :
            List.of("include", "alert_subject_args", "alert_text_args", "query_key")) {
          JsonNode names = rule.path(list);
          (names.isTextual() ? List.of(names) : names).forEach(named::add);
        }
        named.forEach(name -> assertTrue(fields.has(name.asText()), file + ": " + name));
        ObjectNode body = Json.mapper().createObjectNode();
        body.putObject("query").putObject("bool").set("filter", rule.path("filter"));
        filtered(body, rule.path("timestamp_field").asText());
        assertTrue(found(index, body) > 0 || file.endsWith("corrected.yaml"), file.toString());
        rules++;
      }
    }
    assertEquals(3, rules);
  }

  /** As a rule does it: of the last minutes only. */
  private static void filtered(ObjectNode body, String timeField) {
    ObjectNode range = Json.mapper().createObjectNode();
    range.putObject("range").putObject(timeField).put("gte", "now-30m");
    ((ArrayNode) body.at("/query/bool/filter")).add(range);
  }

  private int found(String alias, ObjectNode body) throws IOException {
    return sample
        .ask("POST", "/" + sample.live(alias) + "/_count", body.toString())
        .path("count")
        .asInt();
  }

  @Test
  void everyVegaPanelIsDrawnOfRealAnswersByChromium() throws Exception {
    Browser.needed();
    Files.createDirectories(DRAWINGS);
    int drawn = 0;
    for (JsonNode panel : panels("visualization")) {
      JsonNode drawing = panel.at("/embeddableConfig/savedVis");
      if (drawing.path("type").asText().equals("vega")) {
        String name = panel.path("board").asText() + "-" + panel.path("panelIndex").asText();
        Document page = draw(name, drawing.at("/params/spec").deepCopy());
        assertEquals("", page.select("#wrong").text(), name);
        int marks = page.select("svg .mark-rect path, svg .mark-symbol path").size();
        assertTrue(marks >= 10, name + ": " + marks + " marks");
        assertTrue(page.select("svg .mark-text text").size() >= 5, name);
        drawn++;
      }
    }
    assertEquals(2, drawn);
  }

  private Document draw(String name, ObjectNode spec) throws Exception {
    JsonNode url = spec.at("/data/url");
    JsonNode answer =
        sample.ask(
            "POST",
            "/" + sample.live(url.path("index").asText()) + "/_search",
            url.path("body").toString());
    ObjectNode data = spec.putObject("data");
    data.set("values", answer);
    data.putObject("format").put("property", "hits.hits");
    spec.put("width", "container").put("height", 420);
    spec.putObject("autosize").put("type", "fit").put("contains", "padding");
    Path file = DRAWINGS.resolve(name + ".html");
    Files.writeString(
        file,
        "<!DOCTYPE html><meta charset=utf-8><div id=view style=\"width:1200px\"></div><pre id=wrong>not drawn</pre>"
            + Browser.script("vega/build/vega.min.js")
            + Browser.script("vega-lite/build/vega-lite.min.js")
            + """
              <script>
              const said = [];
              const logger = {level() { return this; }, warn(...m) { said.push(...m); return this; }, info() { return this; }, debug() { return this; }, error(...m) { said.push(...m); return this; }};
              (async () => {
                try {
                  const made = vegaLite.compile(%s, {logger}).spec;
                  await new vega.View(vega.parse(made), {renderer: 'svg', container: '#view', logger}).runAsync();
                } catch (e) { said.push(e.message); }
                document.getElementById('wrong').textContent = said.join('; ');
              })();
              </script>
              """
                .formatted(Json.line(spec).replace("</", "<\\/")));
    Browser.picture(file, 1240, 480);
    return Jsoup.parse(Browser.dom(file));
  }

  private List<JsonNode> panels(String type) {
    List<JsonNode> panels = new ArrayList<>();
    for (ObjectNode object : objects) {
      for (JsonNode panel : object.at("/attributes/panelsJSON")) {
        if (panel.path("type").asText().equals(type)) {
          panels.add(((ObjectNode) panel.deepCopy()).put("board", object.path("id").asText()));
        }
      }
    }
    return panels;
  }

  private String live(String view) {
    return sample.live(titles.getOrDefault(view, "no view " + view));
  }

  private int count(String view, String line) throws IOException {
    ObjectNode body = Json.mapper().createObjectNode();
    body.set("query", sample.query(line));
    return found(view, body);
  }
}
