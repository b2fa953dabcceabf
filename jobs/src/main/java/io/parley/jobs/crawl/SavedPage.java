package io.parley.jobs.crawl;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parley.text.TextLimits;
import io.parley.wire.Json;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A page's bytes as a crawled record. */
final class SavedPage {
  /** One byte over what a page may have is enough to know it by. */
  private static final int MOST_BYTES = TextLimits.RECORD_BYTES / 2 + 1;

  private SavedPage() {}

  /**
   * Reads a page to its end, or a little beyond what a page may have.
   *
   * @param charset what the server said; null where nothing is known
   */
  static byte[] record(
      InputStream page, String url, @Nullable String charset, @Nullable Instant fetchedAt)
      throws IOException {
    ObjectNode record = Json.mapper().createObjectNode();
    record.put("url", url);
    record.put("html", PageBytes.decode(page.readNBytes(MOST_BYTES), charset));
    if (fetchedAt != null) {
      record.put("fetched_at", fetchedAt.toString());
    }
    return Json.bytes(record);
  }
}
