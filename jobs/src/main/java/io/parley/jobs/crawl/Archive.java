package io.parley.jobs.crawl;

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/**
 * The pages of a WARC archive (ISO 28500), plain or gzip: what a server answered with status 200
 * and HTML, and saved resources that are HTML. Everything else is passed over.
 */
final class Archive {
  private static final int OK = 200;

  private Archive() {}

  static void read(InputStream in, String file, Taker taker) throws IOException {
    long number = 0;
    try (WarcReader reader = new WarcReader(in)) {
      // Many crawlers write headers that the standard does not allow.
      reader.setLenient(true);
      while (true) {
        Optional<WarcRecord> next;
        try {
          next = reader.next();
        } catch (IOException e) {
          taker.broken(file + "after record " + number, "it breaks off: " + CrawlFiles.said(e));
          return;
        }
        if (next.isEmpty()) {
          return;
        }
        number++;
        record(next.get(), file + "record " + number, taker);
      }
    }
  }

  private static void record(WarcRecord record, String place, Taker taker) throws IOException {
    Page page;
    try {
      page = page(record);
    } catch (IOException
        | IllegalArgumentException
        | DateTimeException
        | NoSuchElementException e) {
      taker.broken(place, "no page can be read from it: " + CrawlFiles.said(e));
      return;
    }
    if (page == null) {
      taker.passedOver();
      return;
    }
    taker.take(new Found(place + " (" + page.url() + ")", page.json(), page.json().length));
  }

  @SuppressWarnings("ArrayRecordComponent") // a value in flight, never compared
  private record Page(String url, byte[] json) {}

  private static @Nullable Page page(WarcRecord record) throws IOException {
    if (record instanceof WarcResponse response) {
      MediaType kind = response.contentType();
      if (!kind.base().equals(MediaType.HTTP)) {
        return null;
      }
      HttpResponse http = response.http();
      return http.status() == OK && isHtml(http.contentType())
          ? page(response, http.contentType(), http.bodyDecoded())
          : null;
    }
    if (record instanceof WarcResource resource && isHtml(resource.contentType())) {
      return page(resource, resource.contentType(), resource.body());
    }
    return null;
  }

  private static Page page(WarcTargetRecord record, MediaType type, MessageBody body)
      throws IOException {
    // Some crawlers write the address between angle brackets.
    String target = record.target();
    String url =
        target.startsWith("<") && target.endsWith(">")
            ? target.substring(1, target.length() - 1)
            : target;
    byte[] json =
        SavedPage.record(body.stream(), url, type.parameters().get("charset"), record.date());
    return new Page(url, json);
  }

  private static boolean isHtml(MediaType type) {
    String name = (type.type() + "/" + type.subtype()).toLowerCase(Locale.ROOT);
    return name.equals("text/html") || name.equals("application/xhtml+xml");
  }
}
