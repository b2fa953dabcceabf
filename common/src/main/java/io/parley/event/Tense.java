package io.parley.event;

/** When, and how surely, a verb says that something happens. */
enum Tense {
  PAST,
  PERFECT,
  PLUPERFECT,
  PRESENT,
  PROGRESSIVE,
  FUTURE,
  /** "were to be held", "had been due": ahead once, as seen from a day gone by. */
  PAST_FUTURE,
  CONDITIONAL,
  /** "could", "may", "might". */
  MODAL,
  /** "agreed to meet". */
  AGREED,
  /** "refused to meet". */
  REFUSED,
  /** "wants to meet", "is ready to meet". */
  WISHED,
  /** "failed to meet". */
  FAILED,
  INFINITIVE,
  /** "concluding", "after holding". */
  GERUND,
  /** "held in Rome", "planned for May". */
  PARTICIPLE
}
