package io.parley.jobs.local;

import io.parley.jobs.cli.Progress;
import java.io.IOException;

/** A real node of Elasticsearch 9, for machines that have a Java new enough for it. */
public final class NewerElasticsearch {
  private static final int HEAP = 256;

  private NewerElasticsearch() {}

  /** Whether this machine has Java 21 or later, which it runs on. */
  public static boolean possible() throws IOException {
    return Javas.atLeast(21).isPresent();
  }

  /** Starts one of the test's own. */
  public static ElasticsearchNode start() throws IOException {
    return ElasticsearchNode.start(
        ElasticsearchHome.V9, 0, HEAP, new Progress(System.err, false), null);
  }
}
