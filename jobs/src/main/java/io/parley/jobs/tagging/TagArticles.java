package io.parley.jobs.tagging;

import io.parley.jobs.kafka.DeadLetters;
import io.parley.jobs.kafka.KafkaPipes;
import io.parley.jobs.kafka.Outgoing;
import io.parley.jobs.kafka.RawRecord;
import io.parley.jobs.kafka.Topic;
import io.parley.jobs.settings.Settings;
import io.parley.jobs.start.JobStart;
import io.parley.wire.ArticleTalks;
import io.parley.wire.DeadLetter;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Reads crawled pages and tags what they say. The only job that costs CPU. */
public final class TagArticles {
  /** The job's name, and the first part of its uids. */
  public static final String NAME = "tag-articles";

  static final String TAG_UID = "tag-articles.tag-v1";
  static final String ORDER_UID = "tag-articles.order-v1";
  static final String TALKS_UID = "tag-articles.talks-v1";

  private static final String ONE_KEY = "talks";

  /** The most that talks wait, in least waits. */
  private static final int MOST_WAITS = 10;

  private TagArticles() {}

  /** Where crawled records come from. */
  public record Sources(Function<StreamExecutionEnvironment, DataStream<RawRecord>> articles) {}

  /** Where tagged articles, their talks and dead letters go. */
  public record Sinks(
      Consumer<DataStream<LaneArticle>> tagged,
      Consumer<DataStream<ArticleTalks>> talks,
      Consumer<DataStream<DeadLetter>> deadLetters) {}

  /** Runs the job on a cluster. */
  public static void main(String[] arguments) throws Exception {
    new JobStart(
            "Parley " + NAME,
            List.of(Topic.ARTICLES, Topic.TAGGED, Topic.TALKS, Topic.DEADLETTERS),
            List.of())
        .run(arguments, TagArticles::draw);
  }

  /** Draws the job between its topics. */
  public static void draw(StreamExecutionEnvironment env, Settings settings) {
    KafkaPipes pipes = new KafkaPipes(env, settings, NAME);
    defineWorkflow(
        env,
        new Sources(e -> pipes.raw(Topic.ARTICLES, Duration.ZERO, false)),
        new Sinks(
            pipes.to(
                Topic.TAGGED,
                tagged ->
                    Outgoing.json(
                        tagged.article().article().id(),
                        tagged.article(),
                        tagged.article().article().streamTime(),
                        tagged.lane())),
            pipes.to(
                Topic.TALKS, talks -> Outgoing.json(talks.articleId(), talks, talks.streamTime())),
            pipes.deadLetters()),
        settings.tracking().talksWait());
    pipes.finish();
  }

  /**
   * Draws the job between any ends.
   *
   * @param talksWait how long talks wait at least for older ones; zero where they are put in order
   *     elsewhere
   */
  public static void defineWorkflow(
      StreamExecutionEnvironment env, Sources sources, Sinks sinks, Duration talksWait) {
    DataStream<RawRecord> articles = sources.articles().apply(env);
    SingleOutputStreamOperator<LaneArticle> tagged =
        articles
            .process(new ReadAndTag())
            .returns(LaneArticle.class)
            .name("Read and tag")
            .uid(TAG_UID);
    SingleOutputStreamOperator<ArticleTalks> talks =
        tagged
            .flatMap(new TalksOfArticle())
            .returns(ArticleTalks.class)
            .name("Talks of articles")
            .uid(TALKS_UID);
    sinks.tagged().accept(tagged);
    sinks.talks().accept(talksWait.isZero() ? talks : inOrder(talks, talksWait));
    sinks.deadLetters().accept(tagged.getSideOutput(DeadLetters.TAG));
  }

  private static DataStream<ArticleTalks> inOrder(DataStream<ArticleTalks> talks, Duration wait) {
    return talks
        .keyBy(each -> ONE_KEY)
        .process(new OrderTalks(wait.toMillis(), MOST_WAITS * wait.toMillis()))
        .returns(ArticleTalks.class)
        .name("Order talks")
        .uid(ORDER_UID)
        .setParallelism(1);
  }
}
