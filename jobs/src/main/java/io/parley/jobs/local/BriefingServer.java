package io.parley.jobs.local;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.parley.jobs.cli.BriefingPage;
import io.parley.jobs.settings.Settings;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Serves the briefing page on loopback, written anew from Kafka at each look. */
final class BriefingServer implements AutoCloseable {
  private final HttpServer server;

  private BriefingServer(HttpServer server) {
    this.server = server;
  }

  static BriefingServer start(int port, Settings settings) throws IOException {
    HttpServer server = HttpServer.create(new InetSocketAddress(Ports.LOOPBACK, port), 0);
    server.createContext("/", exchange -> answer(exchange, settings));
    server.start();
    return new BriefingServer(server);
  }

  private static void answer(HttpExchange exchange, Settings settings) throws IOException {
    try (exchange) {
      byte[] page = BriefingPage.now(settings).getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
      exchange
          .getResponseHeaders()
          .set(
              "Content-Security-Policy",
              "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:");
      exchange.sendResponseHeaders(200, page.length);
      try (OutputStream body = exchange.getResponseBody()) {
        body.write(page);
      }
    }
  }

  URI address() {
    return URI.create("http://" + Ports.LOOPBACK + ":" + server.getAddress().getPort() + "/");
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
