package io.parley.jobs.elastic;

import java.io.Serializable;
import java.util.concurrent.CompletableFuture;

/** Where documents go that the server will never take. */
public interface DeadDocuments extends AutoCloseable {
  /** Done once the document is safely told of; may fail, and the document is then sent again. */
  CompletableFuture<?> bury(IndexAction action, String why);

  @Override
  void close();

  /** Opens such a place in a task. */
  @FunctionalInterface
  interface Opening extends Serializable {
    DeadDocuments open();
  }
}
