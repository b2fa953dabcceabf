package io.parley.jobs.kafka;

import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.RetriableException;

/** Kafka did not answer or refused; the message is one line for the operator. */
public final class KafkaAway extends RuntimeException {
  private static final long serialVersionUID = 1;

  KafkaAway(Throwable cause) {
    super("Kafka: " + oneLine(cause), cause);
  }

  /** True for a problem that passes by itself, such as a broker that is away or just starting. */
  public static boolean passes(Throwable problem) {
    Throwable cause = problem instanceof KafkaAway ? problem.getCause() : problem;
    return cause instanceof RetriableException || cause instanceof TimeoutException;
  }

  /** True where the broker answered and does not let us in, which no waiting mends. */
  static boolean refuses(Throwable problem) {
    Throwable cause = problem instanceof KafkaAway ? problem.getCause() : problem;
    return cause instanceof AuthenticationException || cause instanceof AuthorizationException;
  }

  /** A problem in one line, for people. */
  public static String oneLine(Throwable problem) {
    // "Failed to create new KafkaAdminClient" says nothing; what it was made of does.
    Throwable cause = problem.getCause();
    String message = (cause instanceof ConfigException ? cause : problem).getMessage();
    String text = message == null ? problem.getClass().getSimpleName() : message;
    return text.lines().findFirst().orElse(text);
  }
}
