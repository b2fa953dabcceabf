package io.parley.model;

/** What an article asserts of a round of talks. */
public enum TalkStatus {
  /** Took place and ended, whatever the result. */
  HELD,
  /** Began and has not ended. */
  UNDER_WAY,
  /** Agreed or announced; day or place may be open. */
  SCHEDULED,
  /** Offered by one side or a mediator, not agreed. */
  PROPOSED,
  POSTPONED,
  CANCELLED,
  /** A side says it will not come. */
  REFUSED,
  /** A side broke off or walked out and no end is announced. */
  SUSPENDED;

  /** True where the round has begun: held or under way. */
  public boolean begun() {
    return this == HELD || this == UNDER_WAY;
  }

  /** True where one alert for a new round is due: held, under way or scheduled. */
  public boolean alertable() {
    return begun() || this == SCHEDULED;
  }

  /** True where the round will not be, or not now. */
  public boolean off() {
    return this == POSTPONED || this == CANCELLED || this == REFUSED || this == SUSPENDED;
  }
}
