package io.parley.jobs.patience;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SeldomTest {
  private final AtomicLong now = new AtomicLong(-5);
  private final Seldom seldom = new Seldom(now::get);

  @Test
  void aKindIsToldOnceAMinuteWithHowManyWereNot() {
    assertEquals(0, seldom.swallowed("no_text"));
    for (int i = 0; i < 3; i++) {
      now.addAndGet(TimeUnit.SECONDS.toNanos(19));
      assertEquals(Seldom.SILENT, seldom.swallowed("no_text"));
    }
    assertEquals(0, seldom.swallowed("not_json"), "another kind does not wait for it");
    now.addAndGet(TimeUnit.SECONDS.toNanos(4));
    assertEquals(3, seldom.swallowed("no_text"));
    assertEquals(Seldom.SILENT, seldom.swallowed("no_text"));
    now.addAndGet(TimeUnit.MINUTES.toNanos(2));
    assertEquals(1, seldom.swallowed("no_text"));
  }
}
