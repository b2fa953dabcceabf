package io.parley.jobs.kibana;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parley.jobs.settings.KibanaSettings;
import io.parley.jobs.settings.Secret;
import io.parley.wire.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * Brings the objects of a folder into Kibana: waits until it is ready, then imports them over older
 * versions of the same ids. {@code KIBANA_URL}, {@code KIBANA_USERNAME} and {@code KIBANA_PASSWORD}
 * say where and who; the folder is the argument. Exit code 0 imported, 1 refused or not reached, 2
 * wrong use.
 */
public final class ImportObjects {
  private static final String BOUNDARY = "parley-objects-7f3a1c";

  /** What a connector or rule keeps as long as it lives. */
  private static final List<String> FIXED =
      List.of("rule_type_id", "consumer", "enabled", "connector_type_id");

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI kibana;
  private final String authorization;
  private final Duration patience;
  private final Duration pause;
  private final PrintStream out;

  ImportObjects(
      URI kibana,
      String user,
      String password,
      Duration patience,
      Duration pause,
      PrintStream out) {
    this.kibana = kibana;
    this.authorization =
        "Basic "
            + Base64.getEncoder()
                .encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    this.patience = patience;
    this.pause = pause;
    this.out = out;
  }

  /** The command. */
  public static void main(String[] arguments) throws InterruptedException {
    Map<String, String> environment = System.getenv();
    if (arguments.length != 1 || environment.getOrDefault("KIBANA_URL", "").isEmpty()) {
      System.err.println("usage: KIBANA_URL=http://... ImportObjects FOLDER");
      System.exit(2);
    }
    try {
      ImportObjects objects =
          new ImportObjects(
              URI.create(environment.getOrDefault("KIBANA_URL", "")),
              environment.getOrDefault("KIBANA_USERNAME", "elastic"),
              environment.getOrDefault("KIBANA_PASSWORD", ""),
              Duration.ofMinutes(10),
              Duration.ofSeconds(3),
              System.out);
      System.exit(objects.bring(Path.of(arguments[0])) ? 0 : 1);
    } catch (IOException e) {
      System.err.println("kibana objects: " + e.getMessage());
      System.exit(1);
    }
  }

  /**
   * Imports all objects of the folder.
   *
   * @return true where Kibana took every one
   * @throws IOException where Kibana does not become ready in time, or a file is no object
   */
  boolean bring(Path folder) throws IOException, InterruptedException {
    List<ObjectNode> all = SavedObjects.read(folder);
    List<ObjectNode> objects = all.stream().filter(o -> !SavedObjects.oneByOne(o)).toList();
    await();
    HttpResponse<String> answer =
        http.send(
            request("/api/saved_objects/_import?overwrite=true")
                .header("kbn-xsrf", "parley")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(form(SavedObjects.ndjson(objects))))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      out.println("Kibana answered " + answer.statusCode() + ": " + shortened(answer.body()));
      return false;
    }
    JsonNode result = Json.mapper().readTree(answer.body());
    for (JsonNode error : result.path("errors")) {
      out.println(
          "refused: %s/%s: %s"
              .formatted(
                  error.path("type").asText(),
                  error.path("id").asText(),
                  shortened(error.path("error").toString())));
    }
    out.println(
        "%d of %d objects imported".formatted(result.path("successCount").asInt(), objects.size()));
    boolean taken = result.path("success").asBoolean();
    for (String type : List.of("connector", "rule")) {
      for (ObjectNode object : all) {
        taken &= !object.path("type").asText().equals(type) || put(object, type);
      }
    }
    return taken;
  }

  /** Makes a connector or rule, or renews the one of the same id. */
  private boolean put(ObjectNode object, String type) throws IOException, InterruptedException {
    String id = object.path("id").asText();
    String path = (type.equals("rule") ? "/api/alerting/rule/" : "/api/actions/connector/") + id;
    HttpResponse<String> there =
        http.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
    ObjectNode body = SavedObjects.attributes(object);
    boolean renew = there.statusCode() == 200;
    if (renew) {
      body.remove(FIXED);
    }
    HttpResponse<String> answer =
        http.send(
            request(path)
                .header("kbn-xsrf", "parley")
                .header("Content-Type", "application/json")
                .method(
                    renew ? "PUT" : "POST", HttpRequest.BodyPublishers.ofString(body.toString()))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    boolean taken = answer.statusCode() == 200;
    out.println(
        taken
            ? "%s %s %s".formatted(type, id, renew ? "renewed" : "made")
            : "refused: %s/%s: %s".formatted(type, id, shortened(answer.body())));
    return taken;
  }

  /**
   * Brings the objects that come with the program.
   *
   * @return true where Kibana took every one
   * @throws IOException where Kibana does not become ready in time
   */
  public static boolean bundled(KibanaSettings kibana, Duration patience, PrintStream out)
      throws IOException, InterruptedException {
    URL objects = ImportObjects.class.getResource("objects");
    if (objects == null) {
      throw new IOException("the objects for Kibana are missing from the jar");
    }
    Secret password = kibana.password();
    ImportObjects importer =
        new ImportObjects(
            URI.create(kibana.url()),
            kibana.username(),
            password == null ? "" : password.value(),
            patience,
            Duration.ofSeconds(3),
            out);
    try {
      URI address = objects.toURI();
      if (!address.getScheme().equals("jar")) {
        return importer.bring(Path.of(address));
      }
      try (FileSystem jar = FileSystems.newFileSystem(address, Map.of())) {
        return importer.bring(jar.provider().getPath(address));
      }
    } catch (URISyntaxException e) {
      throw new IOException("no address: " + objects, e);
    }
  }

  private void await() throws IOException, InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    String last = "no answer";
    while (System.nanoTime() - deadline < 0) {
      try {
        HttpResponse<String> answer =
            http.send(request("/api/status").build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() == 200 && available(answer.body())) {
          return;
        }
        last = "status " + answer.statusCode();
      } catch (IOException e) {
        last = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
      }
      Thread.sleep(pause.toMillis());
    }
    throw new IOException("Kibana at " + kibana + " did not become ready: " + last);
  }

  private static boolean available(String body) throws IOException {
    return Json.mapper().readTree(body).at("/status/overall/level").asText().equals("available");
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(kibana.resolve(path))
        .timeout(Duration.ofSeconds(60))
        .header("Authorization", authorization);
  }

  private static byte[] form(byte[] lines) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    String head =
        "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"parley.ndjson\"\r\nContent-Type: application/ndjson\r\n\r\n"
            .formatted(BOUNDARY);
    body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    body.writeBytes(lines);
    body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return body.toByteArray();
  }

  private static String shortened(String text) {
    return text.length() <= 300 ? text : text.substring(0, 300) + " …";
  }
}
