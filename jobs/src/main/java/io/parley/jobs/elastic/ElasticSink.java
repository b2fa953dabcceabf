package io.parley.jobs.elastic;

import io.parley.jobs.settings.ElasticSettings;
import io.parley.jobs.settings.Settings;
import java.util.Collection;
import java.util.List;
import org.apache.flink.api.connector.sink2.StatefulSinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.connector.base.sink.AsyncSinkBase;
import org.apache.flink.connector.base.sink.writer.BufferedRequestState;
import org.apache.flink.connector.base.sink.writer.config.AsyncSinkWriterConfiguration;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/**
 * Stores documents in Elasticsearch, at least once; ids and external versions make a second time
 * harmless. Built on Flink's async sink; documents above {@link #MAX_DOCUMENT} must be kept from
 * it.
 */
public final class ElasticSink extends AsyncSinkBase<IndexAction, IndexAction> {
  private static final long serialVersionUID = 1;

  /** Largest document, bytes: 5 MiB; also the most one bulk request carries. */
  public static final int MAX_DOCUMENT = 5 << 20;

  private static final int BATCHES_BUFFERED = 8;

  private final ElasticSettings elastic;
  private final DeadDocuments.Opening deadDocuments;

  /** Refused documents go to the dead letters' topic. */
  public ElasticSink(Settings settings) {
    this(settings.elastic(), () -> new DeadDocumentsTopic(settings));
  }

  /** Refused documents go where the caller says. */
  public ElasticSink(ElasticSettings elastic, DeadDocuments.Opening deadDocuments) {
    super(
        (action, context) -> action,
        elastic.batch(),
        elastic.inFlight(),
        elastic.batch() * BATCHES_BUFFERED,
        MAX_DOCUMENT,
        elastic.flushAfter().toMillis(),
        MAX_DOCUMENT,
        // The client gives up first; this only catches a handler that was never called.
        elastic.requestTimeout().multipliedBy(3).toMillis(),
        false);
    this.elastic = elastic;
    this.deadDocuments = deadDocuments;
  }

  @Override
  public StatefulSinkWriter<IndexAction, BufferedRequestState<IndexAction>> createWriter(
      WriterInitContext context) {
    return restoreWriter(context, List.of());
  }

  @Override
  public StatefulSinkWriter<IndexAction, BufferedRequestState<IndexAction>> restoreWriter(
      WriterInitContext context, Collection<BufferedRequestState<IndexAction>> unsent) {
    return new ElasticWriter(
        getElementConverter(),
        context,
        AsyncSinkWriterConfiguration.builder()
            .setMaxBatchSize(getMaxBatchSize())
            .setMaxBatchSizeInBytes(getMaxBatchSizeInBytes())
            .setMaxInFlightRequests(getMaxInFlightRequests())
            .setMaxBufferedRequests(getMaxBufferedRequests())
            .setMaxTimeInBufferMS(getMaxTimeInBufferMS())
            .setMaxRecordSizeInBytes(getMaxRecordSizeInBytes())
            .setRequestTimeoutMS(getRequestTimeoutMS())
            .setFailOnTimeout(getFailOnTimeout())
            .build(),
        unsent,
        ElasticConnection.open(elastic),
        deadDocuments.open());
  }

  @Override
  public SimpleVersionedSerializer<BufferedRequestState<IndexAction>> getWriterStateSerializer() {
    return new ActionSerializer();
  }
}
