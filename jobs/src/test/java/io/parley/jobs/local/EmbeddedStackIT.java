package io.parley.jobs.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith({RealKafka.class, RealElasticsearch.class})
class EmbeddedStackIT {
  @Test
  void theBrokerGivesBackWhatWasSent(KafkaBroker broker) throws Exception {
    Properties properties = new Properties();
    properties.put("bootstrap.servers", broker.address());
    try (Admin admin = Admin.create(properties)) {
      admin.createTopics(List.of(new NewTopic("stack-it", 1, (short) 1))).all().get();
    }
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(properties, new StringSerializer(), new StringSerializer())) {
      producer.send(new ProducerRecord<>("stack-it", "key", "value")).get();
    }
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(properties, new StringDeserializer(), new StringDeserializer())) {
      TopicPartition only = new TopicPartition("stack-it", 0);
      consumer.assign(List.of(only));
      consumer.seekToBeginning(List.of(only));
      List<ConsumerRecord<String, String>> records =
          consumer.poll(Duration.ofSeconds(30)).records(only);
      assertEquals("value", records.get(0).value());
    }
  }

  @Test
  void theNodeIsTheAssembledOneWithItsModules(ElasticsearchNode node) throws Exception {
    JsonNode root = ask("GET", node.address().resolve("/"), "");
    assertEquals("8.19.13", root.path("version").path("number").textValue());
    URI index = node.address().resolve("/parley-stack-it");
    ask(
        "PUT",
        index,
        "{\"mappings\":{\"properties\":{\"text\":{\"type\":\"text\",\"analyzer\":\"english\"}}}}");
    ask("PUT", URI.create(index + "/_doc/1?refresh=true"), "{\"text\":\"They negotiated\"}");
    JsonNode found = ask("GET", URI.create(index + "/_count?q=text:negotiation"), "");
    assertEquals(1, found.path("count").intValue());
  }

  @Test
  void aClusterOfSeparateProcessesReplacesAKilledOne() throws Exception {
    try (FlinkCluster cluster = FlinkCluster.start(0, 1, 2, Map.of())) {
      assertEquals(2, cluster.get("/overview").path("slots-total").intValue());
      cluster.killTaskManager();
      cluster.addTaskManager();
      cluster.awaitTaskManagers();
    }
  }

  private static JsonNode ask(String method, URI address, String body) throws Exception {
    HttpResponse<String> response =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(address)
                    .header("Content-Type", "application/json")
                    .method(method, HttpRequest.BodyPublishers.ofString(body))
                    .build(),
                HttpResponse.BodyHandlers.ofString());
    assertTrue(response.statusCode() < 300, response.body());
    return new ObjectMapper().readTree(response.body());
  }
}
