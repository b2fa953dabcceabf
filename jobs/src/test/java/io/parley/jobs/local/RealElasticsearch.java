package io.parley.jobs.local;

import io.parley.jobs.cli.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.support.TypeBasedParameterResolver;

/**
 * Hands a test the one real Elasticsearch node of this test run, started when the first test asks
 * for it: {@code @ExtendWith(RealElasticsearch.class)} and a parameter of type {@link
 * ElasticsearchNode}. It is shared, so a test takes index names of its own.
 */
public final class RealElasticsearch extends TypeBasedParameterResolver<ElasticsearchNode> {
  private static final int HEAP = 256;

  @Override
  public ElasticsearchNode resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(ExtensionContext.Namespace.GLOBAL)
        .getOrComputeIfAbsent(ElasticsearchNode.class, key -> start(), ElasticsearchNode.class);
  }

  private static ElasticsearchNode start() {
    try {
      return ElasticsearchNode.start(0, HEAP, new Progress(System.err, false));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
