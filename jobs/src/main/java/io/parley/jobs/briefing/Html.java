package io.parley.jobs.briefing;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Makes text and addresses from outside safe to stand in HTML and SVG. */
final class Html {
  private Html() {}

  /** Text for element content and for attributes in double or single quotes. */
  static String text(@Nullable String text) {
    if (text == null) {
      return "";
    }
    StringBuilder out = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.appendCodePoint(printable(c) ? c : 0xFFFD);
              }
            });
    return out.toString();
  }

  private static boolean printable(int c) {
    boolean turnsText = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    boolean control = Character.isISOControl(c) && c != '\n' && c != '\t';
    return !turnsText && !control && !(c >= 0xD800 && c <= 0xDFFF);
  }

  /** A link, or the bare label where the address is not a whole http or https one. */
  static String link(@Nullable String address, String label) {
    return safe(address)
        ? "<a href=\"" + text(address) + "\" rel=\"noopener noreferrer\">" + text(label) + "</a>"
        : text(label);
  }

  /** True for an http or https address with a host. */
  static boolean safe(@Nullable String address) {
    if (address == null) {
      return false;
    }
    try {
      URI uri = new URI(address);
      String scheme = uri.getScheme();
      return uri.getHost() != null
          && scheme != null
          && (scheme.toLowerCase(Locale.ROOT).equals("http")
              || scheme.toLowerCase(Locale.ROOT).equals("https"));
    } catch (URISyntaxException e) {
      return false;
    }
  }

  /** The host of an http or https address; any other address as it is. */
  static String host(String address) {
    return safe(address) ? URI.create(address).getHost() : address;
  }

  /** A name for {@code id} attributes and {@code #} links. */
  static String anchor(String id) {
    StringBuilder out = new StringBuilder("r-");
    id.codePoints()
        .forEach(
            c -> {
              boolean plain = c < 128 && (Character.isLetterOrDigit(c) || c == '-');
              out.append(plain ? Character.toString(c) : "_" + Integer.toHexString(c));
            });
    return out.toString();
  }
}
