package io.parley.jobs.elastic;

import io.parley.jobs.kafka.DeadLetters;
import io.parley.jobs.settings.Settings;
import io.parley.wire.DeadLetter;
import java.util.function.Consumer;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/**
 * The Elasticsearch end of a job: what is too large goes to the dead letters, all else is stored.
 */
public final class ElasticEnd {
  private ElasticEnd() {}

  /**
   * An end that stores what it is given.
   *
   * @param uid first part of its operators' uids
   * @param deadLetters where documents go that are too large
   */
  public static Consumer<DataStream<IndexAction>> of(
      Settings settings, String uid, Consumer<DataStream<DeadLetter>> deadLetters) {
    return actions -> {
      SingleOutputStreamOperator<IndexAction> fit =
          actions
              .process(new DocumentGuard())
              .returns(IndexAction.class)
              .name("Check documents")
              .uid(uid + ".guard-v1")
              .setParallelism(actions.getParallelism());
      deadLetters.accept(fit.getSideOutput(DeadLetters.TAG));
      fit.sinkTo(new ElasticSink(settings))
          .name("Write Elasticsearch")
          .uid(uid + ".sink-v1")
          .setParallelism(actions.getParallelism());
    };
  }
}
