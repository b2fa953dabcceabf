package io.parley.entity;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where cities lie, in degrees of WGS 84: the latitudes and longitudes of {@code cities.tsv}, which
 * are GeoNames' (CC BY 4.0) and, for venues it lacks, this project's own. Thread-safe.
 */
public final class CityPoints {
  private static final int LATITUDE = 90;
  private static final int LONGITUDE = 180;

  private final Map<String, Place> points = new HashMap<>();

  private CityPoints() {
    Table.read("cities.tsv", this::add);
  }

  /** A point as Elasticsearch and GeoJSON name its parts. */
  public record Point(double lat, double lon) {}

  private record Place(Point point, long people) {}

  /**
   * The cities that come with the program.
   *
   * @throws GazetteerException naming file and line where the list is broken
   */
  public static CityPoints load() {
    return Loaded.POINTS;
  }

  private static final class Loaded {
    static final CityPoints POINTS = new CityPoints();
  }

  /**
   * Where a city lies; of several in one country that with the most people.
   *
   * @param city in the gazetteer's spelling
   * @param country ISO 3166-1 alpha-3
   */
  public Optional<Point> find(String city, String country) {
    return Optional.ofNullable(points.get(city + "|" + country)).map(Place::point);
  }

  private void add(Table.Row row) {
    long people = (long) number(row, "population", Long.MAX_VALUE);
    Point point = new Point(number(row, "lat", LATITUDE), number(row, "lon", LONGITUDE));
    points.merge(
        row.get("name") + "|" + row.get("country"),
        new Place(point, people),
        (one, other) -> other.people() > one.people() ? other : one);
  }

  private static double number(Table.Row row, String column, double most) {
    try {
      double number = Double.parseDouble(row.get(column));
      if (Math.abs(number) <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw row.error(column + " is no number: \"" + row.get(column) + "\"");
    }
    throw row.error(column + " is out of range: " + row.get(column));
  }
}
