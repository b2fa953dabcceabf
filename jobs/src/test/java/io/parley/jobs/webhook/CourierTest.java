package io.parley.jobs.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.parley.jobs.settings.Channel;
import io.parley.jobs.settings.DeliverySettings;
import io.parley.jobs.settings.Secret;
import io.parley.jobs.start.SampleRecords;
import io.parley.wire.Alert;
import io.parley.wire.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CourierTest {
  private record Got(Map<String, List<String>> headers, byte[] body) {}

  private final List<Got> got = Collections.synchronizedList(new ArrayList<>());
  private final Queue<Integer> statuses = new ConcurrentLinkedQueue<>();
  private volatile String answer = "thanks";
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::take);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void anAlertArrivesSignedStampedAndWithItsKey() throws Exception {
    Courier.Ending ending = bring(courier(3, true), channel(Channel.Kind.JSON));
    assertEquals(new Courier.Ending(true, 1, "HTTP 200 thanks"), ending);
    Got request = got.get(0);
    assertEquals(List.of("r1.1.1"), request.headers().get("Idempotency-key"));
    assertEquals(
        List.of(Long.toString(SampleRecords.AT.getEpochSecond())),
        request.headers().get("X-parley-timestamp"));
    assertEquals(
        List.of(Signature.of("k3y", SampleRecords.AT.getEpochSecond(), request.body())),
        request.headers().get("X-parley-signature"));
    assertEquals("r1", Json.read(request.body(), Alert.class).roundId());
  }

  @Test
  void theSignatureIsWhatOtherToolsCompute() {
    // printf '0.what do ya want for nothing?' | openssl dgst -sha256 -hmac Jefe
    assertEquals(
        "sha256=37f471929915ccd2cbbe79feb84ffcff4f2bb25e15fc41c2506687331ae179cc",
        Signature.of(
            "Jefe", 0, "what do ya want for nothing?".getBytes(StandardCharsets.US_ASCII)));
  }

  @Test
  void aBusyReceiverIsAskedAgainWithTheSameKey() throws Exception {
    statuses.addAll(List.of(503, 429, 200));
    Courier.Ending ending = bring(courier(5, true), channel(Channel.Kind.JSON));
    assertTrue(ending.delivered());
    assertEquals(3, ending.tries());
    assertEquals(
        1,
        got.stream().map(request -> request.headers().get("Idempotency-key")).distinct().count());
  }

  @Test
  void aReceiverThatRefusesIsNotAskedAgain() throws Exception {
    statuses.add(410);
    assertEquals(
        new Courier.Ending(false, 1, "HTTP 410 thanks"),
        bring(courier(5, true), channel(Channel.Kind.JSON)));
  }

  @Test
  void aRedirectIsNotFollowed() throws Exception {
    statuses.add(302);
    assertFalse(bring(courier(5, true), channel(Channel.Kind.JSON)).delivered());
    assertEquals(1, got.size());
  }

  @Test
  void triesEnd() throws Exception {
    statuses.addAll(List.of(500, 500, 500, 500));
    Courier.Ending ending = bring(courier(3, true), channel(Channel.Kind.JSON));
    assertFalse(ending.delivered());
    assertEquals(3, ending.tries());
  }

  @Test
  void aPrivateAddressIsRefusedUnlessAllowed() throws Exception {
    Courier.Ending ending = bring(courier(5, false), channel(Channel.Kind.JSON));
    assertFalse(ending.delivered());
    assertTrue(ending.detail().contains("private address"), ending.detail());
    assertEquals(0, got.size());
  }

  @Test
  void anEndlessAnswerIsCutAt64Kib() throws Exception {
    answer = "x".repeat(5_000_000);
    Courier.Ending ending = bring(courier(1, true), channel(Channel.Kind.JSON));
    assertTrue(ending.delivered());
    assertTrue(ending.detail().length() < 300);
  }

  @Test
  void oneReceiversMessagesStayInOrder() throws Exception {
    statuses.addAll(List.of(503, 503));
    Courier courier = courier(5, true);
    List<CompletableFuture<Courier.Ending>> endings = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      endings.add(courier.bring(SampleRecords.alert("r" + i), channel(Channel.Kind.JSON)));
    }
    for (CompletableFuture<Courier.Ending> ending : endings) {
      assertTrue(ending.get(20, TimeUnit.SECONDS).delivered());
    }
    assertEquals(
        List.of("r0.1", "r0.1", "r0.1", "r1.1", "r2.1"),
        got.stream().map(request -> request.headers().get("Idempotency-key").get(0)).toList());
  }

  @Test
  void slackGetsTextWithoutLiveMarkup() throws Exception {
    bring(courier(1, true), channel(Channel.Kind.SLACK));
    String text = Json.mapper().readTree(got.get(0).body()).path("text").asText();
    assertTrue(text.startsWith("*Iran and US &lt;held&gt; a fourth round*"), text);
    assertTrue(text.contains("Muscat &amp; more"), text);
    assertTrue(text.contains("https://news.example/a1"), text);
    assertFalse(Bodies.escape("<!channel> <@U1>").contains("<"));
  }

  @Test
  void publicAndPrivateAddressesAreTold() throws Exception {
    for (String host :
        List.of(
            "127.0.0.1",
            "10.1.2.3",
            "172.16.0.1",
            "192.168.1.1",
            "169.254.169.254",
            "100.64.0.1",
            "0.0.0.0",
            "224.0.0.1",
            "255.255.255.255",
            "198.18.0.1",
            "::1",
            "fe80::1",
            "fd00::1",
            "[::1]",
            "::ffff:10.0.0.1",
            "64:ff9b::a00:1",
            "2002:a00:1::1")) {
      assertFalse(Addresses.allPublic(host), host);
    }
    for (String host : List.of("8.8.8.8", "172.32.0.1", "2606:4700::1111")) {
      assertTrue(Addresses.allPublic(host), host);
    }
  }

  private static Courier.Ending bring(Courier courier, Channel channel) throws Exception {
    return courier.bring(SampleRecords.alert("r1.1"), channel).get(30, TimeUnit.SECONDS);
  }

  private static Courier courier(int tries, boolean allowPrivate) {
    return new Courier(
        new DeliverySettings(tries, Duration.ofMillis(1), Duration.ZERO, allowPrivate, List.of()),
        Clock.fixed(SampleRecords.AT, ZoneOffset.UTC));
  }

  private Channel channel(Channel.Kind kind) {
    String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    return new Channel("desk", url, kind, new Secret("k3y"), false);
  }

  private void take(HttpExchange exchange) throws IOException {
    got.add(
        new Got(
            Map.copyOf(exchange.getRequestHeaders()), exchange.getRequestBody().readAllBytes()));
    Integer status = statuses.poll();
    byte[] body = answer.getBytes(StandardCharsets.UTF_8);
    if (status != null && status == 302) {
      exchange.getResponseHeaders().add("Location", "/elsewhere");
    }
    exchange.sendResponseHeaders(status == null ? 200 : status, 0);
    try (var out = exchange.getResponseBody()) {
      out.write(body);
    } catch (IOException e) {
      // The sender hung up, as it should on too long an answer.
      exchange.close();
    }
  }
}
