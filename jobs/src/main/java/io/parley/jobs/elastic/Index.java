package io.parley.jobs.elastic;

import io.parley.jobs.settings.ElasticSettings;
import java.util.Locale;

/** The kinds of document, each with an index of its own, one writer and one alias to read by. */
public enum Index {
  ARTICLES,
  EVENTS,
  STORIES,
  ROUNDS,
  ALERTS,
  DELIVERIES,
  DEADLETTERS;

  /** The alias, for instance {@code parley-articles}: what people and dashboards read. */
  public String alias(ElasticSettings settings) {
    return settings.prefix() + "-" + lower();
  }

  /** The index of the generation that is written, for instance {@code parley-articles-g1}. */
  public String name(ElasticSettings settings) {
    return alias(settings) + "-g" + settings.generation();
  }

  String lower() {
    return name().toLowerCase(Locale.ROOT);
  }
}
