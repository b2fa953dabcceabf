package io.parley.jobs.stories;

import io.parley.jobs.elastic.ElasticEnd;
import io.parley.jobs.elastic.Index;
import io.parley.jobs.elastic.IndexAction;
import io.parley.jobs.kafka.KafkaPipes;
import io.parley.jobs.kafka.Reading;
import io.parley.jobs.kafka.Topic;
import io.parley.jobs.settings.ElasticSettings;
import io.parley.jobs.settings.Settings;
import io.parley.jobs.start.JobStart;
import io.parley.wire.TaggedArticle;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.Collector;

/** Folds articles into stories and writes articles, events and stories to Elasticsearch. */
public final class TrackStories {
  /** The job's name, and the first part of its uids. */
  public static final String NAME = "track-stories";

  static final String JUDGE_UID = "track-stories.judge-v1";
  static final String DOCUMENTS_UID = "track-stories.documents-v1";

  private TrackStories() {}

  /** Where tagged articles come from. */
  public record Sources(Function<StreamExecutionEnvironment, DataStream<TaggedArticle>> tagged) {}

  /** Where placed articles go. */
  public record Sinks(Consumer<DataStream<PlacedArticle>> placed) {}

  /** Runs the job on a cluster. */
  public static void main(String[] arguments) throws Exception {
    new JobStart(
            "Parley " + NAME,
            List.of(Topic.TAGGED, Topic.DEADLETTERS),
            List.of(Index.ARTICLES, Index.EVENTS, Index.STORIES))
        .run(arguments, TrackStories::draw);
  }

  /** Draws the job between its topic and its indices. */
  public static void draw(StreamExecutionEnvironment env, Settings settings) {
    KafkaPipes pipes = new KafkaPipes(env, settings, NAME);
    Consumer<DataStream<IndexAction>> elastic = ElasticEnd.of(settings, NAME, pipes.deadLetters());
    defineWorkflow(
        env,
        new Sources(
            e ->
                pipes.decoded(
                    pipes.raw(Topic.TAGGED, settings.tracking().disorder(), false),
                    Topic.TAGGED,
                    TaggedArticle.class,
                    Reading.json(TaggedArticle.class))),
        new Sinks(placed -> elastic.accept(documents(placed, settings.elastic()))),
        settings.tracking().quiet());
    pipes.finish();
  }

  /**
   * Draws the job between any ends.
   *
   * @param quiet processing time without an article after which waiting ones are judged
   */
  public static void defineWorkflow(
      StreamExecutionEnvironment env, Sources sources, Sinks sinks, Duration quiet) {
    DataStream<PlacedArticle> placed =
        sources
            .tagged()
            .apply(env)
            .keyBy(tagged -> tagged.article().language())
            .process(new JudgeStories(quiet.toMillis()))
            .returns(PlacedArticle.class)
            .name("Judge stories")
            .uid(JUDGE_UID);
    sinks.placed().accept(placed);
  }

  static DataStream<IndexAction> documents(
      DataStream<PlacedArticle> placed, ElasticSettings settings) {
    return placed
        .flatMap(new AsDocuments(settings))
        .returns(IndexAction.class)
        .name("Articles, events and stories as documents")
        .uid(DOCUMENTS_UID);
  }

  private static final class AsDocuments implements FlatMapFunction<PlacedArticle, IndexAction> {
    private static final long serialVersionUID = 1;
    private final ElasticSettings settings;

    AsDocuments(ElasticSettings settings) {
      this.settings = settings;
    }

    @Override
    public void flatMap(PlacedArticle placed, Collector<IndexAction> out) {
      StoryDocuments.of(placed, settings, Clock.systemUTC().instant()).forEach(out::collect);
    }
  }
}
