package io.parley.intake;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.page.DateText;
import io.parley.wire.Reason;
import io.parley.wire.Rejected;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields of a crawled record under the names that crawlers give them; the first one wins. */
record Fields(JsonNode record) {
  private static final int QUOTED = 60;

  /** A string, or a list of strings joined; null where all names are missing, null or blank. */
  @Nullable String string(List<String> names, String joint) throws Rejected {
    for (String name : names) {
      JsonNode value = record.get(name);
      String text = value == null ? null : text(name, value, joint);
      if (text != null && !text.isBlank()) {
        return text;
      }
    }
    return null;
  }

  /** An id: a string, or a number as some crawlers count. */
  @Nullable String id(List<String> names) throws Rejected {
    for (String name : names) {
      JsonNode value = record.get(name);
      if (value != null && value.isIntegralNumber()) {
        return value.asText();
      }
    }
    return string(names, " ");
  }

  /** A time in ISO 8601 or another unambiguous form, or seconds or milliseconds of the epoch. */
  @Nullable Instant instant(List<String> names) throws Rejected {
    for (String name : names) {
      JsonNode value = record.get(name);
      if (value != null && value.isNumber()) {
        // Crawlers count in seconds, some with a fraction, or in milliseconds.
        double number = value.doubleValue();
        double seconds = Math.abs(number) >= 1e11 ? number / 1000 : number;
        if (seconds < 0 || seconds > 1e11) {
          throw new Rejected(Reason.BAD_FIELD, name + " is no time: " + value.asText());
        }
        return Instant.ofEpochMilli((long) (seconds * 1000));
      }
      String text = value == null ? null : text(name, value, " ");
      if (text != null && !text.isBlank()) {
        OffsetDateTime at = DateText.parse(text);
        if (at == null) {
          throw new Rejected(Reason.BAD_FIELD, name + " is no time: " + quote(text));
        }
        return at.toInstant();
      }
    }
    return null;
  }

  private static @Nullable String text(String name, JsonNode value, String joint) throws Rejected {
    if (value.isNull()) {
      return null;
    }
    if (value.isTextual()) {
      return value.textValue();
    }
    if (value.isObject() && value.path("name").isTextual()) {
      return value.get("name").textValue();
    }
    if (value.isArray()) {
      StringBuilder joined = new StringBuilder();
      for (JsonNode part : value) {
        String text = part.isArray() ? null : text(name, part, joint);
        if (text != null && !text.isBlank()) {
          joined.append(joined.length() == 0 ? "" : joint).append(text.strip());
        }
      }
      return joined.toString();
    }
    throw new Rejected(Reason.BAD_FIELD, name + " is not a string");
  }

  private static String quote(String text) {
    String line = text.replaceAll("\\p{Cntrl}", " ");
    return line.length() > QUOTED ? line.substring(0, QUOTED) + "…" : line;
  }
}
