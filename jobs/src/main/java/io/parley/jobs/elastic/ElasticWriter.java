package io.parley.jobs.elastic;

import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.util.BinaryData;
import co.elastic.clients.util.ContentType;
import io.parley.jobs.patience.Seldom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.connector.base.sink.writer.AsyncSinkWriter;
import org.apache.flink.connector.base.sink.writer.BufferedRequestState;
import org.apache.flink.connector.base.sink.writer.ElementConverter;
import org.apache.flink.connector.base.sink.writer.ResultHandler;
import org.apache.flink.connector.base.sink.writer.config.AsyncSinkWriterConfiguration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends documents in bulk. Each batch ends in exactly one call of its handler: complete, or a retry
 * of those documents that are not stored yet, after a pause. Answers come on the client's threads;
 * the handler moves them to the task's.
 */
final class ElasticWriter extends AsyncSinkWriter<IndexAction, IndexAction> {
  private static final Logger LOG = LoggerFactory.getLogger(ElasticWriter.class);

  private final ElasticConnection connection;
  private final DeadDocuments deadDocuments;
  private final BulkMetrics metrics;
  private final Seldom seldom = new Seldom();
  private final Backoff backoff = new Backoff(new SplittableRandom());
  private final ScheduledExecutorService pauses =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "parley-elastic-pauses");
            thread.setDaemon(true);
            return thread;
          });

  ElasticWriter(
      ElementConverter<IndexAction, IndexAction> converter,
      WriterInitContext context,
      AsyncSinkWriterConfiguration configuration,
      Collection<BufferedRequestState<IndexAction>> unsent,
      ElasticConnection connection,
      DeadDocuments deadDocuments) {
    super(converter, context, configuration, unsent);
    this.connection = connection;
    this.deadDocuments = deadDocuments;
    this.metrics = new BulkMetrics(context.metricGroup());
  }

  @Override
  protected void submitRequestEntries(
      List<IndexAction> actions, ResultHandler<IndexAction> handler) {
    send(List.copyOf(actions))
        .whenComplete(
            (again, problem) -> {
              if (problem != null) {
                handler.completeExceptionally(new IllegalStateException("bulk request", problem));
              } else if (again.isEmpty()) {
                backoff.reset();
                handler.complete();
              } else {
                pauses.schedule(
                    () -> handler.retryForEntries(again), backoff.next(), TimeUnit.MILLISECONDS);
              }
            });
  }

  /** Sends a batch; what it gives are the documents to send again. */
  private CompletableFuture<List<IndexAction>> send(List<IndexAction> actions) {
    long start = System.nanoTime();
    CompletableFuture<BulkResponse> answer;
    try {
      answer = connection.async().bulk(request(actions));
    } catch (RuntimeException e) {
      answer = CompletableFuture.failedFuture(e);
    }
    return answer
        .handle(
            (response, problem) -> {
              metrics.request(System.nanoTime() - start);
              return problem != null
                  ? failed(actions, Failure.of(problem))
                  : answered(actions, response);
            })
        .thenCompose(again -> again);
  }

  private CompletableFuture<List<IndexAction>> answered(
      List<IndexAction> actions, BulkResponse response) {
    List<BulkResponseItem> items = response.items();
    if (items.size() != actions.size()) {
      return failed(
          actions,
          new Failure(
              BulkOutcome.RETRY, items.size() + " answers for " + actions.size() + " documents"));
    }
    CompletableFuture<List<IndexAction>> again =
        CompletableFuture.completedFuture(new ArrayList<>());
    for (int i = 0; i < items.size(); i++) {
      IndexAction action = actions.get(i);
      BulkResponseItem item = items.get(i);
      BulkOutcome outcome = BulkOutcome.ofItem(item.status(), errorType(item));
      switch (outcome) {
        case STORED -> metrics.stored(action.streamTime());
        case STALE -> metrics.count(outcome, 1);
        case RETRY -> {
          metrics.count(outcome, 1);
          again = again.thenApply(list -> plus(list, action));
        }
        case DEAD, SPLIT ->
            again = again.thenCombine(dead(action, why(item)), ElasticWriter::joined);
      }
    }
    return again;
  }

  private CompletableFuture<List<IndexAction>> failed(List<IndexAction> actions, Failure failure) {
    if (failure.outcome() == BulkOutcome.SPLIT) {
      if (actions.size() == 1) {
        return dead(actions.get(0), failure.text());
      }
      int middle = actions.size() / 2;
      return send(actions.subList(0, middle))
          .thenCombine(send(actions.subList(middle, actions.size())), ElasticWriter::joined);
    }
    metrics.count(BulkOutcome.RETRY, actions.size());
    long swallowed = seldom.swallowed("again");
    if (swallowed != Seldom.SILENT) {
      LOG.warn(
          "Elasticsearch did not take {} documents, the first {} in {}, they will be sent again: {}"
              + " ({} such requests since the last line)",
          actions.size(),
          actions.get(0).id(),
          actions.get(0).index(),
          failure.text(),
          swallowed);
    }
    return CompletableFuture.completedFuture(actions);
  }

  /** Tells of a refused document; where even that fails it is sent again, so it is never lost. */
  private CompletableFuture<List<IndexAction>> dead(IndexAction action, String why) {
    long swallowed = seldom.swallowed("refused");
    if (swallowed != Seldom.SILENT) {
      LOG.warn(
          "Elasticsearch refused {} in {}: {} ({} more since the last line)",
          action.id(),
          action.index(),
          why,
          swallowed);
    }
    CompletableFuture<?> buried;
    try {
      buried = deadDocuments.bury(action, why);
    } catch (RuntimeException e) {
      buried = CompletableFuture.failedFuture(e);
    }
    return buried.handle(
        (done, problem) -> {
          metrics.count(problem == null ? BulkOutcome.DEAD : BulkOutcome.RETRY, 1);
          return problem == null ? List.of() : List.of(action);
        });
  }

  private static BulkRequest request(List<IndexAction> actions) {
    List<BulkOperation> operations = new ArrayList<>(actions.size());
    for (IndexAction action : actions) {
      operations.add(
          BulkOperation.of(
              operation ->
                  operation.index(
                      index ->
                          index
                              .index(action.index())
                              .id(action.id())
                              .version(action.version())
                              .versionType(VersionType.External)
                              .document(
                                  BinaryData.of(action.json(), ContentType.APPLICATION_JSON)))));
    }
    return BulkRequest.of(bulk -> bulk.operations(operations));
  }

  private static @Nullable String errorType(BulkResponseItem item) {
    var error = item.error();
    return error == null ? null : error.type();
  }

  private static String why(BulkResponseItem item) {
    var error = item.error();
    String reason = error == null ? null : error.reason();
    return "HTTP " + item.status() + (reason == null ? "" : " " + reason);
  }

  private static List<IndexAction> plus(List<IndexAction> list, IndexAction action) {
    return joined(list, List.of(action));
  }

  private static List<IndexAction> joined(List<IndexAction> one, List<IndexAction> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.isEmpty() ? other : one;
    }
    List<IndexAction> both = new ArrayList<>(one);
    both.addAll(other);
    return both;
  }

  @Override
  protected long getSizeInBytes(IndexAction action) {
    return action.size();
  }

  @Override
  public void close() {
    super.close();
    pauses.shutdownNow();
    deadDocuments.close();
    connection.close();
  }
}
