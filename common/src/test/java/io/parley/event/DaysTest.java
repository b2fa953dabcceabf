package io.parley.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days told in words, against a Wednesday: 15 October 2025. */
class DaysTest {
  private static final LocalDate WEDNESDAY = LocalDate.of(2025, 10, 15);
  private final Days days = Days.load();

  @ParameterizedTest(name = "{0} ({1}) is {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "met on Monday | past | 2025-10-13",
        "met on Wednesday | past | 2025-10-15",
        "met on Thursday | past | 2025-10-09",
        "will meet on Thursday | future | 2025-10-16",
        "will meet on Wednesday | future | 2025-10-15",
        "will meet on Tuesday | future | 2025-10-21",
        "will meet next Friday | future | 2025-10-17",
        "met last Wednesday | past | 2025-10-08",
        "met the previous Friday | past | 2025-10-10",
        "met on Sat. evening | past | 2025-10-11",
        "met Tuesday morning | past | 2025-10-14",
        "met today | past | 2025-10-15",
        "met yesterday | past | 2025-10-14",
        "met the day before yesterday | past | 2025-10-13",
        "will meet tomorrow | future | 2025-10-16",
        "met three days ago | past | 2025-10-12",
        "met a week ago | past | 2025-10-08",
        "will meet in five days | future | 2025-10-20",
        "met on October 3 | past | 2025-10-03",
        "met on Oct. 3 | past | 2025-10-03",
        "met on 3 October | past | 2025-10-03",
        "met on 3rd of October | past | 2025-10-03",
        "met on October 3rd , 2024 | past | 2024-10-03",
        "met on 3 October 2024 | past | 2024-10-03",
        "met on December 20 | past | 2024-12-20",
        "will meet on December 20 | future | 2025-12-20",
        "will meet on January 9 | future | 2026-01-09",
        "met on 2025-09-30 | past | 2025-09-30",
        "met on Tuesday , 7 October | past | 2025-10-07",
        "will meet on Saturday , October 18 | future | 2025-10-18",
        "met on October 3-5 | past | 2025-10-03/2025-10-05",
        "met on 3-5 October | past | 2025-10-03/2025-10-05",
        "met on 3 and 4 October | past | 2025-10-03/2025-10-04",
        "met on October 3 and 4 | past | 2025-10-03/2025-10-04",
        "met from October 3 to 5 | past | 2025-10-03/2025-10-05",
        "met from September 29 to October 2 | past | 2025-09-29/2025-10-02",
        "met from 29 September to 2 October | past | 2025-09-29/2025-10-02",
        "met on Monday and Tuesday | past | 2025-10-13/2025-10-14",
        "will meet on Thursday and Friday | future | 2025-10-16/2025-10-17",
        "will meet from Monday to Friday of next week | future | 2025-10-20/2025-10-24",
        "met on Tuesday of last week | past | 2025-10-07",
        "met in August | past | 2025-08",
        "met in December | past | 2024-12",
        "will meet in December | future | 2025-12",
        "will meet in February | future | 2026-02",
        "met in late September | past | 2025-09",
        "met in mid-September | past | 2025-09",
        "met in March 2022 | past | 2022-03",
        "met last month | past | 2025-09",
        "will meet next month | future | 2025-11",
        "met four months ago | past | 2025-06",
        "will meet on the first Saturday of November | future | 2025-11-01",
        "met in May | past | 2025-05",
        "they may meet | future | none",
        "will meet next week | future | none",
        "met two weeks ago | past | none",
        "met over the weekend | past | none",
        "met recently | past | none",
        "at 9 a.m. they met | past | none",
        "on February 30 they met | past | none"
      })
  void wordsTellADay(String sentence, String sense, String expected) {
    assertEquals(expected, told(sentence, sense, WEDNESDAY, null));
  }

  @ParameterizedTest(name = "{0} from {1} is {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "met a day earlier | 2025-10-10 | 2025-10-09",
        "met a week earlier | 2025-10-10 | 2025-10-03",
        "met a week afterwards | 2025-10-10 | 2025-10-17",
        "met two days later | 2025-10-10 | 2025-10-12",
        "met the next day | 2025-10-10 | 2025-10-11"
      })
  void aDayIsToldFromAnotherDay(String sentence, LocalDate other, String expected) {
    assertEquals(expected, told(sentence, "past", WEDNESDAY, other));
  }

  @Test
  void anUnknownPublicationResolvesOnlyFullDates() {
    assertEquals("none", told("met on Thursday", "past", null, null));
    assertEquals("none", told("met on October 3", "past", null, null));
    assertEquals("2024-10-03", told("met on October 3 , 2024", "past", null, null));
  }

  @Test
  void anyRowOfWordsIsRead() {
    List<String> odd = List.of("the", "first", "of", "31", "May", "-", "99", "two", "a", "ago", "");
    for (int i = 0; i < odd.size(); i++) {
      for (int j = 0; j < odd.size(); j++) {
        List<String> words = List.of(odd.get(i) + "x", odd.get(j) + "y", odd.get(i) + "1");
        assertTrue(days.find(Words.of(words)).size() <= 3);
      }
    }
  }

  private String told(String sentence, String sense, LocalDate published, LocalDate other) {
    Words words = Words.of(Arrays.asList(sentence.trim().split(" +")));
    Sense way = Sense.valueOf(sense.trim().toUpperCase(Locale.ROOT));
    for (DayPhrase phrase : days.find(words)) {
      DayPhrase.Date date = phrase.on(published, way, other);
      if (date.iso() != null) {
        return date.last() == null ? date.iso() : date.iso() + "/" + date.last();
      }
    }
    return "none";
  }
}
