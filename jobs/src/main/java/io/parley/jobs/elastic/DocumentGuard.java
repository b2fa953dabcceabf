package io.parley.jobs.elastic;

import io.parley.jobs.kafka.DeadLetters;
import io.parley.wire.Reason;
import java.time.Instant;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/** Keeps from the sink what it could only fail on: documents that are too large. */
final class DocumentGuard extends ProcessFunction<IndexAction, IndexAction> {
  private static final long serialVersionUID = 1;

  @Override
  public void processElement(IndexAction action, Context context, Collector<IndexAction> out) {
    if (action.size() <= ElasticSink.MAX_DOCUMENT) {
      out.collect(action);
      return;
    }
    context.output(
        DeadLetters.TAG,
        DeadLetters.of(
            action.json(),
            Reason.OVERSIZE,
            action.id() + ": a document of " + action.json().length + " bytes",
            action.index(),
            0,
            action.version(),
            Instant.ofEpochMilli(action.streamTime()),
            null));
  }
}
