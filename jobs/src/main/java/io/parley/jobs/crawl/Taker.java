package io.parley.jobs.crawl;

import java.io.IOException;

/** Takes what is found in the files of a crawl, in their order. */
public interface Taker {
  /**
   * Takes one record.
   *
   * @throws IOException ends the reading
   */
  void take(Found record) throws IOException;

  /** Hears of a part that cannot be read; what comes after it in that file may be lost. */
  void broken(String place, String why) throws IOException;

  /** Hears that an archive had a record that is no page: a request, a redirect, a picture. */
  default void passedOver() {}

  /** Called where reading on would have to wait for more input. */
  default void waiting() throws IOException {}
}
