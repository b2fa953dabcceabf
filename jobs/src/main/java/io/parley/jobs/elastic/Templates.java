package io.parley.jobs.elastic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parley.jobs.settings.ElasticSettings;
import io.parley.wire.Json;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Component and index templates, the indices of a generation and the aliases that lead to them. The
 * settings and each kind's mapping are JSON files beside this class; mappings are strict, so that a
 * mistake shows as a dead letter and not as a field nobody can chart.
 */
public final class Templates {
  /** Grows with every change of a mapping; kept in each template's {@code _meta}. */
  public static final int VERSION = 3;

  /** Alias of the articles that are no copies. */
  private static final String ORIGINALS = "-originals";

  private static final int PRIORITY = 200;

  private Templates() {}

  /**
   * Puts the templates, makes what indices are missing and leads an alias to each kind that has
   * none yet. May be called again and again; an alias that leads somewhere is left alone.
   *
   * @return one line for each thing it made or renewed
   * @throws IOException where Elasticsearch refuses or does not answer
   */
  public static List<String> install(ElasticConnection connection) throws IOException {
    ElasticSettings settings = connection.settings();
    List<String> done = new ArrayList<>();
    String common = settings.prefix() + "-settings";
    connection.request("PUT", "/_component_template/" + common, body(read("settings")));
    for (Index index : Index.values()) {
      String alias = index.alias(settings);
      connection.request("PUT", "/_component_template/" + alias + "-fields", body(fields(index)));
      connection.request("PUT", "/_index_template/" + alias, indexTemplate(alias, common));
      done.add("template " + alias);
      String name = index.name(settings);
      if (!connection.exists("/" + name)) {
        connection.request("PUT", "/" + name, null);
        done.add("index " + name);
      } else {
        // An index of an older version takes new fields; a changed one needs a new generation.
        connection.request("PUT", "/" + name + "/_mapping", mapping(index).toString());
      }
      if (!connection.exists("/_alias/" + alias)) {
        connection.request("POST", "/_aliases", aliases(index, settings));
        done.add("alias " + alias + " to " + name);
      }
    }
    return done;
  }

  /**
   * What is missing before a job can write, one line each; empty where all is well.
   *
   * @throws IOException where Elasticsearch does not answer
   */
  public static List<String> check(ElasticConnection connection, List<Index> needed)
      throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Index index : needed) {
      String name = index.name(connection.settings());
      if (!connection.exists("/" + name)) {
        wrong.add("index " + name + " is missing: run parley setup");
      }
    }
    return wrong;
  }

  /** A kind's mapping as it is put. */
  public static JsonNode mapping(Index index) throws IOException {
    return read(index.lower()).path("template").path("mappings");
  }

  /** A kind's fields with the analysers they name, since each component is checked by itself. */
  private static ObjectNode fields(Index index) throws IOException {
    ObjectNode fields = read(index.lower());
    JsonNode analysis = read("settings").at("/template/settings/index/analysis");
    ((ObjectNode) fields.path("template"))
        .putObject("settings")
        .putObject("index")
        .set("analysis", analysis);
    return fields;
  }

  private static String body(ObjectNode template) {
    template.put("version", VERSION);
    template.putObject("_meta").put("parley", VERSION);
    return template.toString();
  }

  private static String indexTemplate(String alias, String common) {
    ObjectNode template = Json.mapper().createObjectNode();
    template.putArray("index_patterns").add(alias + "-g*");
    template.putArray("composed_of").add(common).add(alias + "-fields");
    template.put("priority", PRIORITY);
    return body(template);
  }

  /**
   * Leads every alias to one generation, all in one step.
   *
   * @return one line for each alias
   * @throws IOException where an index of that generation is missing, or Elasticsearch refuses
   */
  public static List<String> lead(ElasticConnection connection, int generation) throws IOException {
    ElasticSettings settings = connection.settings();
    ObjectNode request = Json.mapper().createObjectNode();
    ArrayNode actions = request.putArray("actions");
    List<String> done = new ArrayList<>();
    for (Index index : Index.values()) {
      String alias = index.alias(settings);
      String name = alias + "-g" + generation;
      if (!connection.exists("/" + name)) {
        throw new IOException("index " + name + " is missing; nothing was changed");
      }
      leave(actions, alias, alias);
      if (index == Index.ARTICLES) {
        leave(actions, alias, settings.prefix() + ORIGINALS);
      }
      add(actions, index, name, settings);
      done.add("alias " + alias + " leads to " + name);
    }
    connection.request("POST", "/_aliases", request.toString());
    return done;
  }

  private static void leave(ArrayNode actions, String kind, String alias) {
    actions
        .addObject()
        .putObject("remove")
        .put("index", kind + "-g*")
        .put("alias", alias)
        .put("must_exist", false);
  }

  private static String aliases(Index index, ElasticSettings settings) {
    ObjectNode request = Json.mapper().createObjectNode();
    add(request.putArray("actions"), index, index.name(settings), settings);
    return request.toString();
  }

  private static void add(ArrayNode actions, Index index, String name, ElasticSettings settings) {
    actions.addObject().putObject("add").put("index", name).put("alias", index.alias(settings));
    if (index == Index.ARTICLES) {
      ObjectNode add = actions.addObject().putObject("add");
      add.put("index", name).put("alias", settings.prefix() + ORIGINALS);
      add.putObject("filter").putObject("term").put("copy", false);
    }
  }

  private static ObjectNode read(String name) throws IOException {
    try (InputStream in = Templates.class.getResourceAsStream(name + ".json")) {
      if (in == null) {
        throw new IOException(name + ".json is missing from the jar");
      }
      return (ObjectNode) Json.mapper().readTree(in);
    }
  }
}
