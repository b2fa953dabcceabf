package io.parley.jobs.kafka;

import io.parley.jobs.settings.Settings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/**
 * How far a job has read, as it last told the brokers.
 *
 * @param read records before its place
 * @param left records after it
 * @param begun whether it has a place at all
 */
public record Lag(long read, long left, boolean begun) {
  private static final long ANSWER_SECONDS = 20;

  /**
   * Asks the brokers.
   *
   * @param job its short name
   * @throws KafkaAway where none answers
   */
  public static Lag of(Settings settings, String job, List<Topic> topics) {
    Properties properties = settings.kafka().client();
    properties.putIfAbsent("default.api.timeout.ms", "15000");
    properties.putIfAbsent("request.timeout.ms", "10000");
    try (Admin admin = Admin.create(properties)) {
      var places =
          admin
              .listConsumerGroupOffsets(settings.kafka().groupPrefix() + "-" + job)
              .partitionsToOffsetAndMetadata()
              .get(ANSWER_SECONDS, TimeUnit.SECONDS);
      Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
      Map<TopicPartition, OffsetSpec> starts = new HashMap<>();
      Set<String> names =
          Set.copyOf(topics.stream().map(topic -> topic.name(settings.topics())).toList());
      admin
          .describeTopics(names)
          .allTopicNames()
          .get(ANSWER_SECONDS, TimeUnit.SECONDS)
          .forEach(
              (name, topic) ->
                  topic
                      .partitions()
                      .forEach(
                          partition -> {
                            TopicPartition at = new TopicPartition(name, partition.partition());
                            ends.put(at, OffsetSpec.latest());
                            starts.put(at, OffsetSpec.earliest());
                          }));
      var end = admin.listOffsets(ends).all().get(ANSWER_SECONDS, TimeUnit.SECONDS);
      var start = admin.listOffsets(starts).all().get(ANSWER_SECONDS, TimeUnit.SECONDS);
      long read = 0;
      long left = 0;
      boolean begun = false;
      for (TopicPartition at : ends.keySet()) {
        long first = Objects.requireNonNull(start.get(at)).offset();
        var place = places.get(at);
        begun |= place != null;
        long here = place == null ? first : Math.max(first, place.offset());
        read += here - first;
        left += Math.max(0, Objects.requireNonNull(end.get(at)).offset() - here);
      }
      return new Lag(read, left, begun);
    } catch (ExecutionException e) {
      throw new KafkaAway(e.getCause() == null ? e : e.getCause());
    } catch (TimeoutException e) {
      throw new KafkaAway(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaAway(e);
    }
  }
}
