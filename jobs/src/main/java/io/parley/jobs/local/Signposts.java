package io.parley.jobs.local;

import io.parley.jobs.elastic.Index;
import io.parley.jobs.settings.Settings;
import java.net.URI;

/** What a person can look at while the demo stays up. */
record Signposts(URI elastic, URI flink, URI briefing, Settings settings) {
  String text() {
    String rounds = elastic + "/" + Index.ROUNDS.alias(settings.elastic());
    String articles = elastic + "/" + Index.ARTICLES.alias(settings.elastic());
    return String.join(
        "\n",
        "",
        "It stays up until Ctrl-C:",
        "  briefing page   " + briefing,
        "  Flink           " + flink,
        "  Elasticsearch   " + elastic,
        "  Kafka           " + settings.kafka().bootstrapServers(),
        "",
        "Three queries to try:",
        "  Rounds with the United States, latest first",
        "    curl '"
            + rounds
            + "/_search?pretty&q=parties:USA&sort=start:desc&_source=track,ordinal,start,city,status'",
        "  Rounds of talks by city",
        "    curl '" + rounds + "/_search?pretty&size=0' -H 'Content-Type: application/json' \\",
        "      -d '{\"aggs\":{\"cities\":{\"terms\":{\"field\":\"city\"}}}}'",
        "  Articles that speak of a ceasefire",
        "    curl '" + articles + "/_search?pretty&q=text:ceasefire&_source=title,url'",
        "");
  }
}
