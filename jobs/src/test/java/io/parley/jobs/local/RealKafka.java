package io.parley.jobs.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.support.TypeBasedParameterResolver;

/**
 * Hands a test the one real Kafka broker of this test run, started when the first test asks for it:
 * {@code @ExtendWith(RealKafka.class)} and a parameter of type {@link KafkaBroker}. It is shared,
 * so a test takes topic names and groups of its own.
 */
public final class RealKafka extends TypeBasedParameterResolver<KafkaBroker> {
  @Override
  public KafkaBroker resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(ExtensionContext.Namespace.GLOBAL)
        .getOrComputeIfAbsent(KafkaBroker.class, key -> start(), KafkaBroker.class);
  }

  private static KafkaBroker start() {
    try {
      return KafkaBroker.start(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
