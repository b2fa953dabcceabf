package io.parley.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The day in an address such as {@code /2025/04/10/talks-end} or {@code /talks-20250410}. */
final class UrlDay {
  private static final Pattern PARTED =
      Pattern.compile("[/_-]((?:19|20)\\d\\d)[/_-](\\d\\d?|[a-zA-Z]{3})[/_-](\\d\\d?)(?:[/_.-]|$)");
  private static final Pattern JOINED =
      Pattern.compile("[/_-]((?:19|20)\\d\\d)(\\d\\d)(\\d\\d)(?:\\D|$)");

  private UrlDay() {}

  static @Nullable LocalDate find(String url) {
    String path = url.substring(0, Math.min(url.length(), 2_000));
    int query = path.indexOf('?');
    path = query < 0 ? path : path.substring(0, query);
    Matcher parted = PARTED.matcher(path);
    if (parted.find()) {
      return day(parted);
    }
    Matcher joined = JOINED.matcher(path);
    return joined.find() ? day(joined) : null;
  }

  private static @Nullable LocalDate day(Matcher matcher) {
    String month = matcher.group(2);
    int number =
        Character.isDigit(month.charAt(0)) ? Integer.parseInt(month) : DateText.month(month);
    try {
      return LocalDate.of(
          Integer.parseInt(matcher.group(1)), number, Integer.parseInt(matcher.group(3)));
    } catch (DateTimeException e) {
      return null; // digits that are no day
    }
  }
}
