package io.parley.jobs.kafka;

import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Gives an encoded record its topic, and its lane a partition. */
final class Send implements KafkaRecordSerializationSchema<Outgoing> {
  private static final long serialVersionUID = 1;
  private final String topic;

  Send(String topic) {
    this.topic = topic;
  }

  @Override
  public ProducerRecord<byte[], byte[]> serialize(
      Outgoing record, KafkaSinkContext context, @Nullable Long timestamp) {
    return new ProducerRecord<>(
        topic,
        record.lane() == Outgoing.BY_KEY
            ? null
            : partition(record.lane(), context.getPartitionsForTopic(topic)),
        record.timestamp(),
        record.key(),
        record.value());
  }

  private static Integer partition(int lane, int[] partitions) {
    return partitions[Math.floorMod(lane, partitions.length)];
  }
}
