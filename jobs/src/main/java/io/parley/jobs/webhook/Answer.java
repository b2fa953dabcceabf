package io.parley.jobs.webhook;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a receiver said to one request.
 *
 * @param text one line
 * @param after how long it asked to be left alone; null where it did not
 */
record Answer(Verdict verdict, String text, @Nullable Duration after) {
  enum Verdict {
    TAKEN,
    LATER,
    NEVER
  }

  private static final Duration LONGEST = Duration.ofSeconds(60);

  /** By HTTP status: 2xx taken; 408, 425, 429 and 5xx later; all else, redirects too, never. */
  static Answer of(int status, String body, @Nullable String retryAfter) {
    String text = "HTTP " + status + (body.isBlank() ? "" : " " + oneLine(body));
    if (status >= 200 && status < 300) {
      return new Answer(Verdict.TAKEN, text, null);
    }
    boolean later = status == 408 || status == 425 || status == 429 || status >= 500;
    return new Answer(later ? Verdict.LATER : Verdict.NEVER, text, seconds(retryAfter));
  }

  static Answer later(Throwable problem) {
    String message = problem.getMessage();
    return new Answer(
        Verdict.LATER,
        message == null ? problem.getClass().getSimpleName() : oneLine(message),
        null);
  }

  private static @Nullable Duration seconds(@Nullable String retryAfter) {
    if (retryAfter == null || !retryAfter.matches("\\d{1,6}")) {
      return null;
    }
    Duration asked = Duration.ofSeconds(Long.parseLong(retryAfter));
    return asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
  }

  private static String oneLine(String text) {
    String line = text.replaceAll("\\p{Cntrl}+", " ").strip();
    return line.length() <= 200 ? line : line.substring(0, 200);
  }
}
