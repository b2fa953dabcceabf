package io.parley.talks;

import io.parley.model.TalkStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one claim, or all claims of a round together, say that helps to tell rounds apart.
 *
 * @param city folded; likewise all words below
 * @param series own words of the series' name
 * @param heads last names of those who led a party, by party; unknown parties under ""
 * @param news true where it is some article's news
 * @param begun true where it took place or began
 * @param plan the latest that was said of it as a plan, news only; null where nothing was
 * @param plannedAsOf last day on which it was known to be still to come; null likewise
 * @param planDays first days it was ever planned for
 * @param openEnded true where it was last known to go on
 * @param firstTold when it was first news; null where it never was; likewise {@code lastTold}
 */
record Facts(
    Set<String> parties,
    @Nullable Integer ordinal,
    Days days,
    @Nullable String city,
    @Nullable String country,
    Set<String> series,
    Map<String, Set<String>> heads,
    Set<Level> levels,
    Set<String> topics,
    boolean news,
    boolean begun,
    @Nullable TalkStatus plan,
    @Nullable LocalDate plannedAsOf,
    Set<LocalDate> planDays,
    boolean openEnded,
    @Nullable Instant firstTold,
    @Nullable Instant lastTold) {

  boolean planned() {
    return !begun && plan != null;
  }
}
