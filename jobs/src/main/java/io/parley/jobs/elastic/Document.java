package io.parley.jobs.elastic;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parley.entity.CityPoints;
import io.parley.wire.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A flat document in the making: what is unknown or empty is left out, enums are lower case, times
 * ISO-8601. Not thread-safe.
 */
public final class Document {
  private static final int PARTIES_PAIRED = 12;

  private final ObjectNode fields = Json.mapper().createObjectNode();

  /**
   * Starts one.
   *
   * @param timestamp what Kibana places it by
   * @param streamTime when Parley got it
   * @param now when it is written
   */
  public Document(Instant timestamp, Instant streamTime, Instant now) {
    with("@timestamp", timestamp);
    with("stream_time", streamTime);
    with("ingested_at", now);
  }

  public Document with(String field, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      fields.put(field, value);
    }
    return this;
  }

  public Document with(String field, @Nullable Instant value) {
    return with(field, value == null ? null : value.toString());
  }

  public Document with(String field, @Nullable Enum<?> value) {
    return with(field, value == null ? null : value.name().toLowerCase(Locale.ROOT));
  }

  public Document with(String field, @Nullable Double value) {
    if (value != null && Double.isFinite(value)) {
      fields.put(field, value);
    }
    return this;
  }

  public Document with(String field, @Nullable Integer value) {
    if (value != null) {
      fields.put(field, value);
    }
    return this;
  }

  public Document with(String field, long value) {
    fields.put(field, value);
    return this;
  }

  public Document with(String field, boolean value) {
    fields.put(field, value);
    return this;
  }

  /** Where a city lies, as a point on the map; left out where the gazetteer does not know it. */
  public Document at(String field, @Nullable String city, @Nullable String country) {
    return with(field, city == null || country == null ? null : point(city, country));
  }

  /** A city's point as latitude and longitude with a comma between; null where it is unknown. */
  public static @Nullable String point(String city, String country) {
    return CityPoints.load()
        .find(city, country)
        .map(point -> point.lat() + "," + point.lon())
        .orElse(null);
  }

  /** Each value once, in the given order. */
  public Document with(String field, Collection<String> values) {
    if (!values.isEmpty()) {
      ArrayNode array = fields.putArray(field);
      values.stream()
          .filter(value -> value != null && !value.isEmpty())
          .distinct()
          .forEach(array::add);
    }
    return this;
  }

  /** A full record, kept in the source and not indexed. */
  public Document detail(Object record) {
    fields.set("detail", Json.mapper().valueToTree(record));
    return this;
  }

  /** A day or month as the slot has it; a text that is none is left out. */
  public Document day(String field, @Nullable String day) {
    return with(field, day != null && isDay(day) ? day : (String) null);
  }

  /** A slot's day as the first moment of it, UTC; null where it is none. */
  public static @Nullable Instant instant(@Nullable String day) {
    if (day == null || !isDay(day)) {
      return null;
    }
    return Instant.parse((day.length() == 7 ? day + "-01" : day) + "T00:00:00Z");
  }

  private static boolean isDay(String day) {
    if (day.length() != 7 && day.length() != 10) {
      return false;
    }
    try {
      java.time.LocalDate.parse(day.length() == 7 ? day + "-01" : day);
      return true;
    } catch (java.time.format.DateTimeParseException e) {
      return false;
    }
  }

  /** Every two parties as one word, the lesser first: {@code IRN-USA}. */
  public static List<String> pairs(Collection<String> parties) {
    List<String> sorted = List.copyOf(new TreeSet<>(parties));
    List<String> pairs = new ArrayList<>();
    int many = Math.min(sorted.size(), PARTIES_PAIRED);
    for (int i = 0; i < many; i++) {
      for (int j = i + 1; j < many; j++) {
        pairs.add(sorted.get(i) + "-" + sorted.get(j));
      }
    }
    return pairs;
  }

  /** Its JSON. */
  public byte[] json() {
    return Json.bytes(fields);
  }
}
