package io.parley.jobs.kafka;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.parley.jobs.settings.Settings;
import io.parley.jobs.settings.TopicSettings;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TopicsTest {
  private static final TopicSettings LIVE = Settings.defaults().topics();
  private static final TopicSettings ARCHIVE =
      Settings.load(List.of("--topics.articles-clock=create"), Map.of()).topics();

  @Test
  void brokersStampArticlesOnArrivalAndNothingElse() {
    for (Topic topic : Topic.values()) {
      assertEquals(
          topic == Topic.ARTICLES ? "LogAppendTime" : "CreateTime",
          Topics.config(topic, LIVE).get("message.timestamp.type"));
    }
  }

  @Test
  void anArchiveKeepsItsOwnTimesAndIsNotDeletedByThem() {
    for (Topic topic : Topic.values()) {
      Map<String, String> config = Topics.config(topic, ARCHIVE);
      assertEquals("CreateTime", config.get("message.timestamp.type"));
      if (topic.keeping != Topic.Keeping.LAST_OF_EACH_KEY) {
        assertEquals("-1", config.get("retention.ms"));
      }
    }
  }
}
