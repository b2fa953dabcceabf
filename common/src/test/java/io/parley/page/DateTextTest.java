package io.parley.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2025-04-10T17:42:05Z | 2025-04-10T17:42:05Z",
        "2025-04-10T17:42:05.123+03:00 | 2025-04-10T17:42:05+03:00",
        "2025-04-10 17:42:05 -0500 | 2025-04-10T17:42:05-05:00",
        "2025-04-10 | 2025-04-10T00:00:00Z",
        "2025/04/10 | 2025-04-10T00:00:00Z",
        "20250410 | 2025-04-10T00:00:00Z",
        "20250410174205 | 2025-04-10T17:42:05Z",
        "1744306925 | 2025-04-10T17:42:05Z",
        "1744306925000 | 2025-04-10T17:42:05Z",
        "Thu, 10 Apr 2025 17:42:05 GMT | 2025-04-10T17:42:00Z",
        "April 10, 2025 at 5:42 PM EDT | 2025-04-10T17:42:00-04:00",
        "Apr. 10th, 2025 | 2025-04-10T00:00:00Z",
        "10 April 2025 | 2025-04-10T00:00:00Z",
        "10. April 2025, 19:42 Uhr | 2025-04-10T19:42:00Z",
        "10 avril 2025 | 2025-04-10T00:00:00Z",
        "10 de abril de 2025 | 2025-04-10T00:00:00Z",
        "10 апреля 2025 | 2025-04-10T00:00:00Z",
        "10 Nisan 2025 | 2025-04-10T00:00:00Z",
        "10 أبريل 2025 | 2025-04-10T00:00:00Z",
        "2025年4月10日 | 2025-04-10T00:00:00Z",
        "10.04.2025 | 2025-04-10T00:00:00Z",
        "25/04/2025 | 2025-04-25T00:00:00Z",
        "04/25/2025 | 2025-04-25T00:00:00Z",
        "Published 12:05, 10 April 2025 | 2025-04-10T12:05:00Z",
      })
  void timesAreReadAsPagesWriteThem(String text, String expected) {
    OffsetDateTime at = DateText.parse(text);
    assertNotNull(at, text);
    assertEquals(OffsetDateTime.parse(expected), at);
  }

  @ParameterizedTest
  @CsvSource({"''", "yesterday", "03/04/2025", "2025-13-45", "31 February 2025", "5 mei", "99:99"})
  void whatCannotBeReadOneWayIsNotRead(String text) {
    assertNull(DateText.parse(text));
  }

  @Test
  void aDayInAnAddressIsFound() {
    assertEquals("2025-04-10", String.valueOf(UrlDay.find("https://a.example/2025/04/10/talks")));
    assertEquals("2025-04-10", String.valueOf(UrlDay.find("https://a.example/2025/apr/10/talks")));
    assertEquals(
        "2025-04-10", String.valueOf(UrlDay.find("https://a.example/talks-20250410.html")));
    assertNull(UrlDay.find("https://a.example/20251399/talks?day=2025-04-10"));
    assertNull(UrlDay.find("https://a.example/2025/99/10/"));
  }

  @Test
  void theTimesOfMailHaveTheirZone() {
    assertEquals(
        OffsetDateTime.parse("2025-04-18T00:05:00+01:00"),
        DateText.parse("Fri, 18 Apr 2025 00:05:00 +0100"));
  }

  @Test
  void arabicAndPersianDigitsAreDigits() {
    assertEquals(OffsetDateTime.parse("2025-04-10T00:00:00Z"), DateText.parse("١٠ أبريل ٢٠٢٥"));
    assertEquals(OffsetDateTime.parse("2025-04-10T00:00:00Z"), DateText.parse("۱۰ آوریل ۲۰۲۵"));
  }

  @Test
  void aDayWithoutAYearIsReadInTheYearGiven() {
    assertEquals(
        OffsetDateTime.parse("2025-04-10T17:05:00Z"),
        DateText.inYear("Thursday, April 10 at 5:05 p.m.", 2025));
    assertEquals(OffsetDateTime.parse("2025-04-10T00:00:00Z"), DateText.inYear("10. Apr", 2025));
    assertNull(DateText.inYear("30 February", 2025));
    assertNull(DateText.inYear("4 comments", 2025));
  }
}
