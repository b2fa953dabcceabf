package io.parley.talks;

import java.util.Locale;

/** What two tellings of talks can say about being one round; weights stand in signals.tsv. */
enum Signal {
  SAME_PARTIES,
  PARTIES_OVERLAP,
  PARTIES_CONTAINED,
  PARTIES_DIFFER_SAME_PLACE,
  PARTIES_BELOW_HALF,
  SAME_ORDINAL,
  ORDINALS_DIFFER_SAME_DAY,
  ORDINALS_DIFFER,
  SAME_DAY,
  DAY_INSIDE,
  DAY_NEAR,
  RAN_ON,
  ENDED_LATER,
  SAME_MONTH,
  WINDOW_FITS,
  BEFORE_FITS,
  WINDOW_MISSES,
  REDATED,
  SAME_PLAN,
  RESUMED,
  RESUMED_LATE,
  REDATED_OFF,
  NUMBERED_DAYS_APART,
  DAYS_APART,
  BEGAN_AGAIN,
  PLANNED_AFTER_HELD,
  TOO_FAR,
  SAME_CITY,
  CITY_MOVED,
  CITIES_DIFFER,
  SAME_COUNTRY,
  COUNTRIES_DIFFER,
  SAME_SERIES,
  SERIES_DIFFER,
  SHARED_HEAD,
  SHARED_HEADS,
  HEADS_DIFFER,
  LEVELS_DIFFER,
  SHARED_TOPIC,
  TOLD_TOGETHER,
  SAME_ARTICLE;

  /** As in the data file: {@code same_day}. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** As in an explanation: {@code same day}. */
  String words() {
    return key().replace('_', ' ');
  }
}
