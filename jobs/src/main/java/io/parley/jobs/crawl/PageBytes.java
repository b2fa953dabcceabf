package io.parley.jobs.crawl;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * A page's characters out of its bytes. Bytes that are UTF-8 are taken for that whatever the server
 * or the page says, since text of another charset hardly ever is; else the server's word counts,
 * then a byte order mark or the page's own (as jsoup reads it).
 */
final class PageBytes {
  /** How far into a page browsers and jsoup look for its charset. */
  private static final int HEAD = 5 * 1024;

  private static final int ESCAPE = 0x1B;

  private PageBytes() {}

  static String decode(byte[] bytes, @Nullable String serverCharset) {
    if (isPlain(bytes)) {
      try {
        return StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .decode(ByteBuffer.wrap(bytes))
            .toString();
      } catch (CharacterCodingException e) {
        return new String(bytes, told(bytes, serverCharset));
      }
    }
    return new String(bytes, told(bytes, serverCharset));
  }

  /** Neither UTF-16 nor one of the charsets that switch by escapes, whose bytes are all ASCII. */
  private static boolean isPlain(byte[] bytes) {
    for (byte b : bytes) {
      if (b == 0 || b == ESCAPE) {
        return false;
      }
    }
    return true;
  }

  private static Charset told(byte[] bytes, @Nullable String serverCharset) {
    if (serverCharset != null) {
      try {
        Charset told = Charset.forName(serverCharset.strip());
        if (!told.equals(StandardCharsets.UTF_8)) {
          return told;
        }
      } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
        // A server's invention: the page may know better.
      }
    }
    byte[] head = Arrays.copyOf(bytes, Math.min(bytes.length, HEAD));
    try {
      return Jsoup.parse(new ByteArrayInputStream(head), null, "").charset();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
