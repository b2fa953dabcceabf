package io.parley.jobs.elastic;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.runtime.metrics.DescriptiveStatisticsHistogram;

/** Counts documents by what became of them. Called from the client's threads. */
final class BulkMetrics {
  private static final long WARN_EVERY = TimeUnit.MINUTES.toNanos(1);
  private static final int WINDOW = 1000;

  private final Map<BulkOutcome, AtomicLong> documents = new EnumMap<>(BulkOutcome.class);
  private final AtomicLong requests = new AtomicLong();
  private final DescriptiveStatisticsHistogram millis = new DescriptiveStatisticsHistogram(WINDOW);
  private final AtomicLong lastWarning = new AtomicLong(System.nanoTime() - WARN_EVERY);

  BulkMetrics(MetricGroup sink) {
    MetricGroup group = sink.addGroup("parley");
    for (BulkOutcome outcome : BulkOutcome.values()) {
      AtomicLong count = new AtomicLong();
      documents.put(outcome, count);
      group
          .addGroup("outcome", outcome.name().toLowerCase(Locale.ROOT))
          .gauge("bulkDocuments", count::get);
    }
    group.gauge("bulkRequests", requests::get);
    group.histogram("bulkMillis", millis);
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

  /** True once a minute: logs name a problem, they do not repeat it. */
  boolean mayWarn() {
    long now = System.nanoTime();
    long last = lastWarning.get();
    return now - last >= WARN_EVERY && lastWarning.compareAndSet(last, now);
  }
}
