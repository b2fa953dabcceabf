package io.parley.jobs.bench;

import io.parley.wire.Alert;
import io.parley.wire.AlertType;
import io.parley.wire.Json;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** When each article that is to be alerted was sent, and when its alert came in. Thread-safe. */
final class LatencyLog {
  private record Sent(long nanos, boolean measured) {}

  private final Map<String, Sent> sent = new ConcurrentHashMap<>();
  private final Map<String, Long> received = new ConcurrentHashMap<>();

  /**
   * An article is about to be sent.
   *
   * @param measured false while all warms up
   */
  void sent(String url, boolean measured) {
    sent.put(url, new Sent(System.nanoTime(), measured));
  }

  /** An alert came in. */
  synchronized void received(byte[] body, long nanos) throws IOException {
    Alert alert = Json.read(body, Alert.class);
    if (alert.type() == AlertType.NEW && !alert.proofs().isEmpty()) {
      received.putIfAbsent(alert.proofs().get(0).url(), nanos);
      notifyAll();
    }
  }

  /** Waits until all that was sent has come in, or as long as that. */
  synchronized void await(Duration patience) throws InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    for (long left = patience.toMillis(); missing() > 0 && left > 0; ) {
      wait(left);
      left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
    }
  }

  long missing() {
    return sent.keySet().stream().filter(url -> !received.containsKey(url)).count();
  }

  String table(int rate, int behind) {
    List<Double> millis = new ArrayList<>();
    sent.forEach(
        (url, at) -> {
          Long came = received.get(url);
          if (at.measured() && came != null) {
            millis.add((came - at.nanos()) / 1e6);
          }
        });
    millis.sort(null);
    return String.format(
        Locale.ROOT,
        "%d articles a second, %d waiting in another partition; %d alerts measured, %d missing%n"
            + "from Kafka to webhook: p50 %.0f ms, p90 %.0f ms, p99 %.0f ms, longest %.0f ms%n",
        rate,
        behind,
        millis.size(),
        missing(),
        at(millis, 0.5),
        at(millis, 0.9),
        at(millis, 0.99),
        at(millis, 1));
  }

  private static double at(List<Double> sorted, double share) {
    return sorted.isEmpty()
        ? Double.NaN
        : sorted.get((int) Math.min(sorted.size() - 1, Math.floor(share * sorted.size())));
  }
}
