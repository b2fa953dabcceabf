package io.parley.jobs.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
  @TempDir Path folder;

  @Test
  void theDefaultsAreThese() {
    Settings settings = Settings.defaults();
    assertEquals("127.0.0.1:9092", settings.kafka().bootstrapServers());
    assertEquals("parley", settings.kafka().groupPrefix());
    assertTrue(settings.kafka().fromEarliest());
    assertEquals(Duration.ofSeconds(5), settings.kafka().idleAfter());
    assertEquals(
        new TopicSettings("parley", "parley", 4, 1, Duration.ofDays(14), false), settings.topics());
    assertEquals(List.of("http://127.0.0.1:9200"), settings.elastic().urls());
    assertEquals("parley", settings.elastic().prefix());
    assertEquals(1, settings.elastic().generation());
    assertEquals(500, settings.elastic().batch());
    assertEquals(4, settings.elastic().inFlight());
    assertEquals(Duration.ofSeconds(60), settings.elastic().requestTimeout());
    assertEquals(Duration.ofSeconds(2), settings.tracking().disorder());
    assertEquals(Duration.ofSeconds(2), settings.tracking().quiet());
    assertEquals(Duration.ofSeconds(5), settings.tracking().tick());
    assertEquals(6, settings.delivery().tries());
    assertFalse(settings.delivery().allowPrivate());
    assertEquals(List.of(), settings.delivery().channels());
    assertEquals(Duration.ofMinutes(10), settings.startupWait());
    assertEquals(Duration.ofSeconds(10), settings.checkpointEvery());
  }

  @Test
  void argumentsWinOverTheEnvironmentWhichWinsOverTheFile() throws Exception {
    Path file = folder.resolve("parley.properties");
    Files.writeString(
        file, "kafka.bootstrap-servers=file:1\nelastic.prefix=file\nelastic.batch=10\n");
    Settings settings =
        Settings.load(
            List.of("--config", file.toString(), "--kafka.bootstrap-servers=argument:1"),
            Map.of(
                "PARLEY_KAFKA_BOOTSTRAP_SERVERS", "environment:1",
                "PARLEY_ELASTIC_PREFIX", "environment",
                "HOME", "/root"));
    assertEquals("argument:1", settings.kafka().bootstrapServers());
    assertEquals("environment", settings.elastic().prefix());
    assertEquals(10, settings.elastic().batch());
  }

  @Test
  void aYamlFileNests() throws Exception {
    Path file = folder.resolve("parley.yaml");
    Files.writeString(
        file,
        """
        kafka:
          bootstrap-servers: [one:1, two:2]
          properties:
            security.protocol: SSL
        channels:
          desk:
            url: https://example.org/hook
            kind: slack
        """);
    Settings settings = Settings.load(List.of("--config", file.toString()), Map.of());
    assertEquals("one:1,two:2", settings.kafka().bootstrapServers());
    assertEquals("SSL", settings.kafka().client().get("security.protocol"));
    assertEquals(Channel.Kind.SLACK, settings.delivery().channels().get(0).kind());
    assertEquals("desk", settings.delivery().channels().get(0).name());
  }

  @Test
  void aVariableNamesAChannelOrAPropertyOfKafka() {
    Settings settings =
        Settings.load(
            List.of(),
            Map.of(
                "PARLEY_CHANNELS_NIGHT_DESK_URL", "https://example.org/x",
                "PARLEY_CHANNELS_NIGHT_DESK_SECRET", "s3cret",
                "PARLEY_KAFKA_PROPERTIES_SASL_MECHANISM", "PLAIN"));
    Channel channel = settings.delivery().channels().get(0);
    assertEquals("night-desk", channel.name());
    assertNotNull(channel.secret());
    assertEquals("PLAIN", settings.kafka().properties().get("sasl.mechanism"));
  }

  @Test
  void anUnknownKeyIsAnErrorWithASuggestion() {
    BadSettings e =
        assertThrows(
            BadSettings.class,
            () -> Settings.load(List.of("--kafka.bootstrap-server", "x:1"), Map.of()));
    assertEquals(
        "--kafka.bootstrap-server: unknown setting kafka.bootstrap-server;"
            + " did you mean kafka.bootstrap-servers?",
        e.getMessage());
    assertTrue(
        message(() -> Settings.load(List.of(), Map.of("PARLEY_ELASTIC_URL", "http://a:1")))
            .contains("did you mean elastic.urls?"));
  }

  @Test
  void aWrongValueSaysWhereAndWhat() {
    assertEquals(
        "--elastic.batch: elastic.batch must be between 1 and 10000, not 0",
        refused("elastic.batch", "0"));
    assertEquals(
        "--elastic.batch: elastic.batch is no whole number: many",
        refused("elastic.batch", "many"));
    assertTrue(refused("stories.quiet", "2 sec").contains("is a length of time such as 500ms"));
    assertTrue(refused("sources.start", "middle").contains("is one of earliest, latest"));
    assertTrue(refused("elastic.urls", "localhost:9200").contains("http://host:port"));
    assertEquals(
        "--kafka.bootstrap-servers: kafka.bootstrap-servers is host:port, parted by commas, not kafka",
        refused("kafka.bootstrap-servers", "one:9092,kafka"));
    assertTrue(refused("kafka.bootstrap-servers", "localhost:99999").contains("host:port"));
    assertTrue(refused("kafka.bootstrap-servers", ",").contains("names no broker"));
    Settings.load(
        List.of("--kafka.bootstrap-servers", "SSL://b-1.example:9094,[::1]:9092"), Map.of());
    assertTrue(refused("elastic.prefix", "Parley*").contains("lower-case"));
    assertTrue(refused("channels.desk.url", "http://example.org/").contains("https"));
    assertTrue(refused("config", folder.resolve("none").toString()).contains("there is no file"));
  }

  @Test
  void aSecretIsRefusedAsAnArgumentAndNeverPrinted() throws Exception {
    assertTrue(refused("elastic.api-key", "abc").contains("is a secret"));
    assertTrue(refused("kafka.properties.ssl.keystore.password", "abc").contains("is a secret"));
    Path key = folder.resolve("key");
    Files.writeString(key, "t0ps3cret\n");
    Settings settings =
        Settings.load(
            List.of("--elastic.api-key-file", key.toString()),
            Map.of("PARLEY_KAFKA_PROPERTIES_SASL_JAAS_CONFIG", "t0ps3cret"));
    Secret secret = settings.elastic().apiKey();
    assertNotNull(secret);
    assertEquals("t0ps3cret", secret.value());
    assertFalse(settings.print().contains("t0ps3cret"), settings.print());
    assertFalse(settings.toString().contains("t0ps3cret"), settings.toString());
  }

  @Test
  void kafkasOwnPropertiesComeFromAFileOfTheirsAndFromTheSettingsOverIt() throws Exception {
    Path file = folder.resolve("client.properties");
    Files.writeString(
        file,
        "security.protocol=SASL_SSL\nsasl.mechanism=PLAIN\nssl.truststore.password=t0ps3cret\n");
    Settings settings =
        Settings.load(
            List.of(
                "--kafka.properties-file=" + file,
                "--kafka.properties.sasl.mechanism=SCRAM-SHA-512"),
            Map.of());
    assertEquals("SASL_SSL", settings.kafka().client().get("security.protocol"));
    assertEquals("SCRAM-SHA-512", settings.kafka().client().get("sasl.mechanism"));
    assertEquals("t0ps3cret", settings.kafka().client().get("ssl.truststore.password"));
    assertFalse(settings.print().contains("t0ps3cret"), settings.print());
    assertTrue(refused("kafka.properties-file", folder + "/none").contains("there is no file"));
    assertEquals(
        "Kafka's group.id is not passed on: set kafka.group-prefix",
        refused("kafka.properties.group.id", "mine"));
  }

  @Test
  void whatOpensADoorInAnAddressIsNotPrinted() {
    Settings settings =
        Settings.load(
            List.of(), Map.of("PARLEY_CHANNELS_DESK_URL", "https://hooks.example/T0/t0ps3cret"));
    assertFalse(settings.print().contains("t0ps3cret"), settings.print());
    assertTrue(settings.print().contains("channels.desk.url = https://hooks.example/(hidden)"));
    assertTrue(
        message(
                () ->
                    Settings.load(
                        List.of(),
                        Map.of(
                            "PARLEY_KAFKA_PROPERTIES_X",
                            "",
                            "PARLEY_ELASTIC_URLS",
                            "http://u:t0ps3cret@h:1")))
            .equals(
                "elastic.urls must not name a user: set elastic.username and elastic.password"));
    assertFalse(refused("channels.desk.url", "https://u:t0ps3cret@h/").contains("t0ps3cret"));
    assertTrue(refused("kafka.properties.ssl.keystore.key", "abc").contains("is a secret"));
  }

  @Test
  void aKeyThatStandsTwiceInAFileIsRefused() throws Exception {
    Path file = folder.resolve("twice.properties");
    Files.writeString(file, "elastic.batch=5\nelastic.batch=6\n");
    assertTrue(refused("config", file.toString()).contains("elastic.batch stands in it twice"));
    Path yaml = folder.resolve("twice.yaml");
    Files.writeString(yaml, "elastic:\n  batch: 5\n  batch: 6\n");
    assertTrue(refused("config", yaml.toString()).contains("Duplicate field 'batch'"));
  }

  @Test
  void aMissingValueOrAnOddWordIsNamed() {
    assertEquals(
        "--elastic.batch needs a value",
        assertThrows(BadSettings.class, () -> Settings.load(List.of("--elastic.batch"), Map.of()))
            .getMessage());
    assertTrue(
        message(() -> Settings.load(List.of("go"), Map.of())).startsWith("not understood: go"));
  }

  @Test
  void settingsTravelWithTheJob() throws Exception {
    try (ObjectOutputStream out = new ObjectOutputStream(new ByteArrayOutputStream())) {
      out.writeObject(
          Settings.load(
              List.of("--kafka.properties.client.rack", "a"),
              Map.of("PARLEY_CHANNELS_DESK_URL", "https://example.org/")));
    }
  }

  @Test
  void everyKeyOfTheTableCanBeSetToItsDefault() {
    for (Key key : Keys.all()) {
      if (!key.preset().isEmpty() && key.name().indexOf('*') < 0) {
        Settings.load(List.of("--" + key.name(), key.preset()), Map.of());
      }
      assertFalse(key.about().isBlank(), key.name());
    }
  }

  private static String refused(String key, String value) {
    String message = message(() -> Settings.load(List.of("--" + key, value), Map.of()));
    assertFalse(message.contains("\n"), message);
    return message;
  }

  private static String message(Executable attempt) {
    return String.valueOf(assertThrows(BadSettings.class, attempt).getMessage());
  }
}
