package io.parley.jobs.delivery;

import io.parley.jobs.settings.Channel;
import io.parley.jobs.settings.DeliverySettings;
import io.parley.jobs.webhook.Courier;
import io.parley.wire.Alert;
import io.parley.wire.Delivery;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.async.ResultFuture;
import org.apache.flink.streaming.api.functions.async.RichAsyncFunction;
import org.jspecify.annotations.Nullable;

/**
 * Hands notices to the courier. Notices under way are in the checkpoint: after a restart they are
 * sent again, with the same key.
 */
final class Tell extends RichAsyncFunction<Notice, Sent> {
  private static final long serialVersionUID = 1;
  private final DeliverySettings settings;
  private transient @Nullable Courier courier;

  Tell(DeliverySettings settings) {
    this.settings = settings;
  }

  @Override
  public void open(OpenContext context) {
    courier = new Courier(settings, Clock.systemUTC());
  }

  @Override
  public void asyncInvoke(Notice notice, ResultFuture<Sent> result) {
    Channel channel = null;
    for (Channel known : settings.channels()) {
      if (known.name().equals(notice.channel())) {
        channel = known;
      }
    }
    if (channel == null) {
      // A notice from a checkpoint whose channel has since left the settings.
      result.complete(
          List.of(sent(notice, new Courier.Ending(false, 0, "no channel of this name"))));
      return;
    }
    Objects.requireNonNull(courier)
        .bring(notice.alert(), channel)
        .whenComplete(
            (ending, problem) -> {
              if (problem != null) {
                result.completeExceptionally(problem);
              } else {
                result.complete(List.of(sent(notice, ending)));
              }
            });
  }

  @Override
  public void timeout(Notice notice, ResultFuture<Sent> result) {
    result.complete(
        List.of(sent(notice, new Courier.Ending(false, settings.tries(), "given up: too late"))));
  }

  private static Sent sent(Notice notice, Courier.Ending ending) {
    Alert alert = notice.alert();
    return new Sent(
        notice,
        new Delivery(
            alert.alertId(),
            alert.revision(),
            alert.roundId(),
            notice.watchId(),
            notice.channel(),
            ending.delivered(),
            ending.tries(),
            ending.detail(),
            Clock.systemUTC().instant()));
  }
}
