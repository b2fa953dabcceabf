package io.parley.jobs.sample;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** The lines of the sample crawl, in the order of the file. */
public final class SamplePages {
  private SamplePages() {}

  /** All of them, the broken ones too. */
  public static List<String> all() throws IOException {
    try (InputStream in = SamplePages.class.getResourceAsStream("/sample/crawl.jsonl.gz")) {
      if (in == null) {
        throw new IOException("the sample crawl is missing from the build");
      }
      byte[] bytes = new GZIPInputStream(in).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8).lines().toList();
    }
  }
}
