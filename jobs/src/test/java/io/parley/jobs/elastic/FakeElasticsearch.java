package io.parley.jobs.elastic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.parley.wire.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Speaks {@code _bulk} with external versions, and misbehaves as told. */
final class FakeElasticsearch implements AutoCloseable {
  /** What the next request meets instead of service. */
  record Trouble(int status, String body, boolean silent) {
    static Trouble status(int status) {
      return new Trouble(
          status,
          "{\"error\":{\"type\":\"trouble\",\"reason\":\"told to\"},\"status\":" + status + "}",
          false);
    }

    static Trouble garbage() {
      return new Trouble(200, "<html>It works!</html>", false);
    }

    static Trouble silence() {
      return new Trouble(0, "", true);
    }
  }

  final Map<String, Long> versions = new ConcurrentHashMap<>();
  final Map<String, String> sources = new ConcurrentHashMap<>();
  final Queue<Trouble> troubles = new ConcurrentLinkedQueue<>();

  /** Status that items of this id meet, the given number of times. */
  final Map<String, Queue<Integer>> itemTroubles = new ConcurrentHashMap<>();

  final Queue<Integer> batches = new ConcurrentLinkedQueue<>();
  volatile int mostDocuments = Integer.MAX_VALUE;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;

  FakeElasticsearch() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    Trouble trouble = troubles.poll();
    if (trouble == null) {
      String answer = bulk(new String(body, StandardCharsets.UTF_8));
      send(exchange, answer == null ? Trouble.status(413) : new Trouble(200, answer, false));
    } else if (trouble.silent()) {
      try {
        closing.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    } else {
      send(exchange, trouble);
    }
  }

  private static void send(HttpExchange exchange, Trouble answer) throws IOException {
    byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("X-Elastic-Product", "Elasticsearch");
    exchange
        .getResponseHeaders()
        .add("Content-Type", "application/vnd.elasticsearch+json;compatible-with=8");
    exchange.sendResponseHeaders(answer.status(), bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private synchronized @org.jspecify.annotations.Nullable String bulk(String body)
      throws IOException {
    List<String> lines = new ArrayList<>(List.of(body.split("\n")));
    int many = lines.size() / 2;
    batches.add(many);
    if (many > mostDocuments) {
      return null;
    }
    ObjectNode answer = Json.mapper().createObjectNode();
    answer.put("took", 1);
    ArrayNode items = answer.putArray("items");
    boolean errors = false;
    for (int i = 0; i < lines.size(); i += 2) {
      JsonNode action = Json.mapper().readTree(lines.get(i)).path("index");
      String id = action.path("_id").asText();
      int status = store(id, action.path("version").asLong(), lines.get(i + 1));
      ObjectNode item = items.addObject().putObject("index");
      item.put("_index", action.path("_index").asText()).put("_id", id).put("status", status);
      if (status >= 300) {
        errors = true;
        item.putObject("error").put("type", "trouble_exception").put("reason", "told to");
      } else {
        item.put("result", "created").put("_version", action.path("version").asLong());
      }
    }
    answer.put("errors", errors);
    return answer.toString();
  }

  private int store(String id, long version, String source) {
    Queue<Integer> told = itemTroubles.get(id);
    Integer trouble = told == null ? null : told.poll();
    if (trouble != null) {
      return trouble;
    }
    Long there = versions.get(id);
    if (there != null && there >= version) {
      return 409;
    }
    versions.put(id, version);
    sources.put(id, source);
    return there == null ? 201 : 200;
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
