package io.parley.jobs;

import io.parley.jobs.delivery.DeliverAlerts;
import io.parley.jobs.elastic.Index;
import io.parley.jobs.indexing.IndexTalks;
import io.parley.jobs.kafka.Topic;
import io.parley.jobs.settings.Settings;
import io.parley.jobs.start.JobStart;
import io.parley.jobs.stories.TrackStories;
import io.parley.jobs.tagging.TagArticles;
import io.parley.jobs.talks.TrackTalks;
import java.util.List;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * The five jobs as one, for a small site: the same graphs over the same topics, submitted, upgraded
 * and restarted together.
 */
public final class AllInOne {
  private AllInOne() {}

  /** Runs all five on a cluster. */
  public static void main(String[] arguments) throws Exception {
    new JobStart("Parley", List.of(Topic.values()), List.of(Index.values()))
        .run(arguments, AllInOne::draw);
  }

  /** Draws all five between their topics and indices. */
  public static void draw(StreamExecutionEnvironment env, Settings settings) {
    TagArticles.draw(env, settings);
    TrackStories.draw(env, settings);
    TrackTalks.draw(env, settings);
    DeliverAlerts.draw(env, settings);
    IndexTalks.draw(env, settings);
  }
}
