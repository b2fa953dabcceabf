package io.parley.jobs.webhook;

import io.parley.jobs.settings.Channel;
import io.parley.jobs.settings.Secret;
import io.parley.wire.Alert;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** Sends one request to one receiver. Thread-safe. */
final class Webhook {
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration TOTAL = Duration.ofSeconds(10);

  private final HttpClient http =
      HttpClient.newBuilder()
          .connectTimeout(CONNECT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .version(HttpClient.Version.HTTP_1_1)
          .build();
  private final boolean allowPrivate;
  private final Clock clock;

  Webhook(boolean allowPrivate, Clock clock) {
    this.allowPrivate = allowPrivate;
    this.clock = clock;
  }

  /** Sends the alert once. Always ends in an answer, within about ten seconds. */
  CompletableFuture<Answer> send(Alert alert, Channel channel) {
    URI uri = URI.create(channel.url());
    try {
      if (!allowPrivate && !Addresses.allPublic(uri.getHost())) {
        return CompletableFuture.completedFuture(
            new Answer(
                Answer.Verdict.NEVER, uri.getHost() + " is a private address: refused", null));
      }
    } catch (UnknownHostException e) {
      return CompletableFuture.completedFuture(
          new Answer(Answer.Verdict.LATER, "no address for " + uri.getHost(), null));
    }
    CompletableFuture<HttpResponse<String>> exchange =
        http.sendAsync(request(alert, channel, uri), info -> new CappedBody());
    return exchange
        .orTimeout(TOTAL.toMillis(), TimeUnit.MILLISECONDS)
        .handle(
            (response, problem) -> {
              if (problem != null) {
                exchange.cancel(true);
                return Answer.later(cause(problem));
              }
              return Answer.of(
                  response.statusCode(),
                  response.body(),
                  response.headers().firstValue("Retry-After").orElse(null));
            });
  }

  private HttpRequest request(Alert alert, Channel channel, URI uri) {
    byte[] body = Bodies.of(alert, channel.kind());
    long seconds = clock.instant().getEpochSecond();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri)
            .timeout(TOTAL)
            .header("Content-Type", "application/json; charset=utf-8")
            .header("User-Agent", "Parley")
            .header("Idempotency-Key", alert.alertId() + "." + alert.revision())
            .header("X-Parley-Timestamp", Long.toString(seconds))
            .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    Secret secret = channel.secret();
    if (secret != null) {
      request.header("X-Parley-Signature", Signature.of(secret.value(), seconds, body));
    }
    return request.build();
  }

  private static Throwable cause(Throwable problem) {
    Throwable cause = problem.getCause();
    return problem instanceof CompletionException && cause != null ? cause : problem;
  }
}
