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
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A page's characters out of its bytes. Bytes that are UTF-8 are taken for that whatever the server
 * or the page says, since text of another charset hardly ever is; else the server's word counts,
 * then a byte order mark or the page's own (as jsoup reads it). A page that says UTF-8 and is not
 * is read in the charset of its language; the old names of charsets mean what browsers take them
 * for (WHATWG Encoding).
 */
final class PageBytes {
  /** How far into a page browsers and jsoup look for its charset. */
  private static final int HEAD = 5 * 1024;

  private static final int ESCAPE = 0x1B;

  /** What old pages mean by a name. */
  private static final Map<String, String> MEANT =
      Map.of(
          "iso-8859-1", "windows-1252",
          "us-ascii", "windows-1252",
          "iso-8859-9", "windows-1254",
          "gb2312", "gb18030",
          "gbk", "gb18030",
          "euc-kr", "x-windows-949",
          "shift_jis", "windows-31j",
          "tis-620", "x-windows-874");

  private static final Map<String, String> OF_LANGUAGE =
      Map.ofEntries(
          Map.entry("ru", "windows-1251"),
          Map.entry("uk", "windows-1251"),
          Map.entry("be", "windows-1251"),
          Map.entry("bg", "windows-1251"),
          Map.entry("sr", "windows-1251"),
          Map.entry("pl", "windows-1250"),
          Map.entry("cs", "windows-1250"),
          Map.entry("sk", "windows-1250"),
          Map.entry("hu", "windows-1250"),
          Map.entry("ro", "windows-1250"),
          Map.entry("hr", "windows-1250"),
          Map.entry("sl", "windows-1250"),
          Map.entry("el", "windows-1253"),
          Map.entry("tr", "windows-1254"),
          Map.entry("az", "windows-1254"),
          Map.entry("he", "windows-1255"),
          Map.entry("ar", "windows-1256"),
          Map.entry("fa", "windows-1256"),
          Map.entry("lt", "windows-1257"),
          Map.entry("lv", "windows-1257"),
          Map.entry("et", "windows-1257"),
          Map.entry("vi", "windows-1258"),
          Map.entry("zh", "gb18030"),
          Map.entry("ja", "windows-31j"),
          Map.entry("ko", "x-windows-949"));

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
        Charset told = meant(Charset.forName(serverCharset.strip()));
        if (!told.equals(StandardCharsets.UTF_8)) {
          return told;
        }
      } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
        // A server's invention: the page may know better.
      }
    }
    byte[] head = Arrays.copyOf(bytes, Math.min(bytes.length, HEAD));
    Document page;
    try {
      page = Jsoup.parse(new ByteArrayInputStream(head), null, "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Charset told = meant(page.charset());
    return told.equals(StandardCharsets.UTF_8) && isMostlyBroken(bytes) ? ofLanguage(page) : told;
  }

  private static Charset meant(Charset charset) {
    String meant = MEANT.get(charset.name().toLowerCase(Locale.ROOT));
    return meant == null || !Charset.isSupported(meant) ? charset : Charset.forName(meant);
  }

  private static Charset ofLanguage(Document page) {
    Element root = page.selectFirst("html");
    String language = root == null ? "" : root.attr("lang").strip().toLowerCase(Locale.ROOT);
    String name =
        language.length() < 2
            ? "windows-1252"
            : OF_LANGUAGE.getOrDefault(language.substring(0, 2), "windows-1252");
    return Charset.isSupported(name) ? Charset.forName(name) : Charset.forName("windows-1252");
  }

  /**
   * Whether fewer bytes outside ASCII make UTF-8 characters than do not: one stray byte in a page
   * of UTF-8 leaves it UTF-8.
   */
  private static boolean isMostlyBroken(byte[] bytes) {
    int whole = 0;
    int broken = 0;
    int i = 0;
    while (i < bytes.length) {
      int lead = bytes[i] & 0xFF;
      int more = lead < 0x80 ? 0 : lead < 0xC2 ? -1 : lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
      int k = 1;
      while (k <= more && i + k < bytes.length && (bytes[i + k] & 0xC0) == 0x80) {
        k++;
      }
      if (more < 0 || k <= more) {
        broken++;
        i++;
      } else {
        whole += more;
        i += k;
      }
    }
    return broken > whole;
  }
}
