package io.parley.jobs.elastic;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.transport.TransportException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.elasticsearch.client.ResponseException;
import org.jspecify.annotations.Nullable;

/**
 * A request that failed as a whole. The client tells of it in three shapes: its own exception with
 * a status, the low-level client's with a status line, or an I/O problem without either.
 *
 * @param outcome what to do with the documents
 * @param text one line for the log
 */
record Failure(BulkOutcome outcome, String text) {
  static Failure of(Throwable problem) {
    Throwable cause = unwrap(problem);
    if (cause instanceof ElasticsearchException e) {
      return new Failure(BulkOutcome.ofRequest(e.status()), oneLine(e));
    }
    if (cause instanceof TransportException e && e.statusCode() >= 300) {
      return new Failure(BulkOutcome.ofRequest(e.statusCode()), oneLine(e));
    }
    for (Throwable inner = cause; inner != null; inner = inner.getCause()) {
      if (inner instanceof ResponseException e) {
        int status = e.getResponse().getStatusLine().getStatusCode();
        return new Failure(BulkOutcome.ofRequest(status), "HTTP " + status);
      }
    }
    return new Failure(BulkOutcome.RETRY, oneLine(cause));
  }

  private static Throwable unwrap(Throwable problem) {
    Throwable inner = problem;
    while ((inner instanceof CompletionException || inner instanceof ExecutionException)
        && inner.getCause() != null) {
      inner = inner.getCause();
    }
    return inner;
  }

  static String oneLine(@Nullable Throwable problem) {
    if (problem == null) {
      return "unknown";
    }
    String message = problem.getMessage();
    String text = message == null ? problem.getClass().getSimpleName() : message;
    return text.lines().findFirst().orElse(text);
  }
}
