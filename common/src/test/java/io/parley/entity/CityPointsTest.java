package io.parley.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class CityPointsTest {
  private final CityPoints cities = CityPoints.load();

  @Test
  void citiesLieWhereAMapHasThem() {
    near(46.2, 6.15, "Geneva", "CHE");
    near(41.0, 28.95, "Istanbul", "TUR");
    near(38.9, -77.0, "Washington", "USA");
    near(23.6, 58.4, "Muscat", "OMN");
    near(60.43, 11.07, "Hurdal", "NOR");
  }

  @Test
  void capitalsWrittenByHandLieSomewhereToo() {
    near(47.9, 106.9, "Ulaanbaatar", "MNG");
    near(-17.7, 168.3, "Port Vila", "VUT");
  }

  @Test
  void ofTwoTownsOfOneNameThatOfTheCountryIsMeant() {
    near(48.85, 2.35, "Paris", "FRA");
    near(33.66, -95.55, "Paris", "USA");
  }

  @Test
  void anUnknownTownLiesNowhere() {
    assertEquals(Optional.empty(), cities.find("Erewhon", "FRA"));
    assertEquals(Optional.empty(), cities.find("Geneva", "FRA"));
  }

  private void near(double lat, double lon, String city, String country) {
    CityPoints.Point point = cities.find(city, country).orElseThrow();
    double away = Math.hypot(point.lat() - lat, point.lon() - lon);
    assertTrue(away < 0.5, city + " at " + point);
  }
}
