package io.parley.jobs.elastic;

import io.parley.jobs.kafka.Counters;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.runtime.metrics.DescriptiveStatisticsHistogram;

/** Counts documents by what became of them. Called from the client's threads. */
final class BulkMetrics {
  private static final int WINDOW = 1000;

  private final Map<BulkOutcome, AtomicLong> documents = new EnumMap<>(BulkOutcome.class);
  private final AtomicLong requests = new AtomicLong();
  private final DescriptiveStatisticsHistogram millis = new DescriptiveStatisticsHistogram(WINDOW);
  private final DescriptiveStatisticsHistogram ages = new DescriptiveStatisticsHistogram(WINDOW);

  BulkMetrics(MetricGroup sink) {
    MetricGroup group = sink.addGroup(Counters.GROUP);
    for (BulkOutcome outcome : BulkOutcome.values()) {
      AtomicLong count = new AtomicLong();
      documents.put(outcome, count);
      group
          .addGroup("outcome", outcome.name().toLowerCase(Locale.ROOT))
          .gauge("bulkDocuments", count::get);
    }
    group.gauge("bulkRequests", requests::get);
    group.histogram("bulkMillis", millis);
    group.histogram("ageMillis", ages);
  }

  void count(BulkOutcome outcome, long more) {
    AtomicLong count = documents.get(outcome);
    if (count != null) {
      count.addAndGet(more);
    }
  }

  void request(long nanos) {
    requests.incrementAndGet();
    synchronized (millis) {
      millis.update(TimeUnit.NANOSECONDS.toMillis(nanos));
    }
  }

  /** A document of this stream time can be found from now on. */
  void stored(long streamTime) {
    count(BulkOutcome.STORED, 1);
    synchronized (ages) {
      ages.update(Math.max(0, System.currentTimeMillis() - streamTime));
    }
  }
}
