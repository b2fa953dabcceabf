package io.parley.jobs.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.jobs.settings.KibanaSettings;
import io.parley.jobs.settings.Secret;
import io.parley.wire.Json;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** Whether Kibana is up and has Parley's first dashboard. */
final class KibanaCheckup {
  private static final int PATIENCE_MS = 5000;
  private static final String DASHBOARD = "/api/saved_objects/dashboard/parley-talks-now";

  private KibanaCheckup() {}

  static void examine(KibanaSettings settings, List<Finding> findings) {
    if (settings.url().isEmpty()) {
      findings.add(Finding.passedOver("Kibana", "kibana.url is not set"));
      return;
    }
    String part = settings.toString();
    try {
      JsonNode status = get(settings, "/api/status");
      String level = status.at("/status/overall/level").asText("?");
      String detail = status.at("/version/number").asText("?") + ", " + level;
      if (!level.equals("available")) {
        findings.add(Finding.wrong(part, detail, "wait, or look at its log"));
        return;
      }
      get(settings, DASHBOARD);
      findings.add(Finding.ok(part, detail + ", dashboards there"));
    } catch (java.io.FileNotFoundException e) {
      findings.add(Finding.wrong(part, "dashboards are missing", "run parley setup"));
    } catch (IOException e) {
      findings.add(
          Finding.wrong(
              part,
              String.valueOf(e.getMessage()),
              "start it, or lead kibana.url to it; kibana.username and kibana.password-file"));
    }
  }

  private static JsonNode get(KibanaSettings settings, String path) throws IOException {
    String base = settings.url().replaceAll("/$", "");
    HttpURLConnection connection =
        (HttpURLConnection) URI.create(base + path).toURL().openConnection();
    connection.setConnectTimeout(PATIENCE_MS);
    connection.setReadTimeout(PATIENCE_MS);
    Secret password = settings.password();
    if (password != null) {
      byte[] pair = (settings.username() + ":" + password.value()).getBytes(StandardCharsets.UTF_8);
      connection.setRequestProperty(
          "Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
    }
    try (InputStream in = connection.getInputStream()) {
      return Json.mapper().readTree(in);
    } finally {
      connection.disconnect();
    }
  }
}
