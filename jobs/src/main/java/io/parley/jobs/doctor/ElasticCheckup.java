package io.parley.jobs.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.jobs.elastic.ElasticConnection;
import io.parley.jobs.elastic.Index;
import io.parley.jobs.elastic.Templates;
import io.parley.jobs.settings.Settings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.elasticsearch.client.ResponseException;

/** Version, health, indices, templates and aliases. */
final class ElasticCheckup {
  private static final int LEAST_MAJOR = 8;
  private static final int LEAST_MINOR = 19;

  private ElasticCheckup() {}

  static void examine(Settings settings, List<Finding> findings) {
    String part = settings.elastic().toString();
    try (ElasticConnection elastic = ElasticConnection.open(settings.elastic())) {
      String version = elastic.request("GET", "/", null).at("/version/number").asText("?");
      JsonNode health = elastic.request("GET", "/_cluster/health", null);
      String status = health.path("status").asText("?");
      String detail = version + ", health " + status;
      if (!known(version)) {
        findings.add(Finding.wrong(part, detail, "Parley needs Elasticsearch 8.19 or 9.x"));
      } else if (status.equals("red")) {
        findings.add(
            Finding.wrong(
                part, detail, "some index has no primary: GET _cluster/allocation/explain"));
      } else {
        findings.add(Finding.ok(part, detail));
      }
      List<String> wrong = Templates.check(elastic, List.of(Index.values()));
      findings.add(
          Finding.of("indices " + settings.elastic().prefix() + "-*", documents(elastic), wrong));
      if (wrong.isEmpty()) {
        findings.add(aliases(elastic));
      }
    } catch (IOException e) {
      findings.add(
          Finding.wrong(
              part,
              String.valueOf(e.getMessage()).lines().findFirst().orElse("does not answer"),
              "start it, or lead elastic.urls to it;"
                  + " for TLS and keys see elastic.ca-file and elastic.api-key-file"));
    }
  }

  private static boolean known(String version) {
    String[] parts = version.split("\\.", -1);
    try {
      int major = Integer.parseInt(parts[0]);
      return major > LEAST_MAJOR
          || (major == LEAST_MAJOR && Integer.parseInt(parts[1]) >= LEAST_MINOR);
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
      return false;
    }
  }

  private static String documents(ElasticConnection elastic) throws IOException {
    try {
      return counts(elastic);
    } catch (ResponseException e) {
      // The jobs' own key may write and not look.
      return "documents may not be counted with these credentials";
    }
  }

  private static String counts(ElasticConnection elastic) throws IOException {
    List<String> counts = new ArrayList<>();
    for (Index index : Index.values()) {
      String name = index.name(elastic.settings());
      if (elastic.exists("/" + name)) {
        JsonNode stats = elastic.request("GET", "/" + name + "/_stats/docs", null);
        counts.add(
            index.name().toLowerCase(java.util.Locale.ROOT)
                + " "
                + stats.at("/_all/primaries/docs/count").asLong());
      }
    }
    return String.join(", ", counts);
  }

  /** Where readers are led; another generation than the one written is said, not wrong. */
  private static Finding aliases(ElasticConnection elastic) throws IOException {
    List<String> elsewhere = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    for (Index index : Index.values()) {
      String alias = index.alias(elastic.settings());
      if (!elastic.exists("/_alias/" + alias)) {
        wrong.add("alias " + alias + " is missing: run parley setup");
        continue;
      }
      List<String> led = new ArrayList<>();
      elastic.request("GET", "/_alias/" + alias, null).fieldNames().forEachRemaining(led::add);
      if (led.size() != 1) {
        wrong.add("alias " + alias + " leads to " + led + ": parley generation lead");
      } else if (!led.get(0).equals(index.name(elastic.settings()))) {
        elsewhere.add(led.get(0));
      }
    }
    return Finding.of(
        "aliases",
        elsewhere.isEmpty()
            ? "lead to generation " + elastic.settings().generation()
            : "readers see " + elsewhere + ", these settings write another generation",
        wrong);
  }
}
