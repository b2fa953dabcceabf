package io.parley.jobs.webhook;

import io.parley.jobs.settings.Channel;
import io.parley.jobs.settings.DeliverySettings;
import io.parley.wire.Alert;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Brings alerts to receivers: again and again with growing, jittered pauses until one is taken,
 * refused for good, or all tries are used. What one receiver gets it gets in order; a receiver that
 * is away holds up nobody else. {@link #bring} is for one thread.
 */
public final class Courier {
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

  /**
   * How it ended.
   *
   * @param delivered true where the receiver took it
   * @param tries how often it was sent
   * @param detail the receiver's answer or the last problem, one line
   */
  public record Ending(boolean delivered, int tries, String detail) {}

  private final Webhook webhook;
  private final DeliverySettings settings;
  private final Map<String, CompletableFuture<Ending>> lastOfChannel = new HashMap<>();

  /** A courier with these settings; the clock stamps requests. */
  public Courier(DeliverySettings settings, Clock clock) {
    this.settings = settings;
    this.webhook = new Webhook(settings.allowPrivate(), clock);
  }

  /** Brings one alert to one receiver, after those given before for the same receiver. */
  public CompletableFuture<Ending> bring(Alert alert, Channel channel) {
    CompletableFuture<Ending> before =
        lastOfChannel.getOrDefault(
            channel.name(), CompletableFuture.completedFuture(new Ending(true, 0, "")));
    CompletableFuture<Ending> ending =
        before.handle((ended, problem) -> ended).thenCompose(ended -> attempt(alert, channel, 1));
    lastOfChannel.put(channel.name(), ending);
    return ending;
  }

  private CompletableFuture<Ending> attempt(Alert alert, Channel channel, int number) {
    return webhook
        .send(alert, channel)
        .thenCompose(
            answer -> {
              boolean taken = answer.verdict() == Answer.Verdict.TAKEN;
              if (taken || answer.verdict() == Answer.Verdict.NEVER || number >= settings.tries()) {
                return CompletableFuture.completedFuture(new Ending(taken, number, answer.text()));
              }
              Executor later =
                  CompletableFuture.delayedExecutor(
                      pause(number, answer.after()).toMillis(), TimeUnit.MILLISECONDS);
              return CompletableFuture.supplyAsync(() -> number + 1, later)
                  .thenCompose(next -> attempt(alert, channel, next));
            });
  }

  private Duration pause(int number, @Nullable Duration asked) {
    long full =
        Math.min(
            settings.backoff().toMillis() << Math.min(number - 1, 16), LONGEST_PAUSE.toMillis());
    long jittered = full / 2 + ThreadLocalRandom.current().nextLong(full / 2 + 1);
    return Duration.ofMillis(asked == null ? jittered : Math.max(jittered, asked.toMillis()));
  }
}
