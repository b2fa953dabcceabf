package io.parley.jobs.kafka;

/** Kafka did not answer or refused; the message is one line for the operator. */
public final class KafkaAway extends RuntimeException {
  private static final long serialVersionUID = 1;

  KafkaAway(Throwable cause) {
    super("Kafka: " + oneLine(cause), cause);
  }

  /** A problem in one line, for people. */
  public static String oneLine(Throwable problem) {
    String message = problem.getMessage();
    String text = message == null ? problem.getClass().getSimpleName() : message;
    return text.lines().findFirst().orElse(text);
  }
}
