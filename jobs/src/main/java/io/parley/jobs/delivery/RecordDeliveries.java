package io.parley.jobs.delivery;

import io.parley.jobs.kafka.Counters;
import io.parley.jobs.kafka.DeadLetters;
import io.parley.wire.Alert;
import io.parley.wire.Delivery;
import io.parley.wire.Json;
import io.parley.wire.Reason;
import java.util.Objects;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/** Splits what ended into deliveries and, where nobody took the alert, dead letters. */
final class RecordDeliveries extends ProcessFunction<Sent, Delivery> {
  private static final long serialVersionUID = 1;
  private transient @Nullable Counters counters;

  @Override
  public void open(OpenContext context) {
    counters = new Counters(getRuntimeContext().getMetricGroup(), "delivered");
  }

  @Override
  public void processElement(Sent sent, Context context, Collector<Delivery> out) {
    Counters count = Objects.requireNonNull(counters);
    count.in();
    Delivery delivery = sent.delivery();
    out.collect(delivery);
    if (delivery.delivered()) {
      count.out(sent.notice().alert().at());
      return;
    }
    count.dead(Reason.DELIVERY_FAILED);
    Alert alert = sent.notice().alert();
    context.output(
        DeadLetters.TAG,
        DeadLetters.of(
            Json.bytes(alert),
            Reason.DELIVERY_FAILED,
            alert.alertId() + " to " + delivery.channel() + ": " + delivery.detail(),
            "channel " + delivery.channel(),
            0,
            alert.version(),
            alert.at(),
            null));
  }
}
