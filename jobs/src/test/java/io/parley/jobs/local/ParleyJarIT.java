package io.parley.jobs.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ParleyJarIT {
  /** What a cluster has already, or what only the embedded stack needs. */
  private static final List<String> FOREIGN =
      List.of(
          "io/parley/jobs/local/",
          "io/parley/jobs/bench/",
          "META-INF/BenchmarkList",
          "org/openjdk/jmh/",
          "META-INF/services/io.parley.jobs.cli.LocalCommand",
          "org/apache/flink/runtime/",
          "org/apache/flink/core/",
          "org/apache/flink/streaming/api/environment/",
          "org/apache/flink/table/",
          "kafka/Kafka.class",
          "kafka/server/",
          "org/apache/kafka/controller/",
          "org/apache/kafka/raft/",
          "org/apache/kafka/storage/",
          "scala/",
          "org/slf4j/",
          "org/apache/logging/",
          "org/junit/",
          "org/rocksdb/",
          "module-info.class");

  private static final List<String> OURS =
      List.of(
          "io/parley/jobs/cli/Parley.class",
          "io/parley/event/Tagger.class",
          "org/apache/flink/connector/kafka/source/KafkaSource.class",
          "org/apache/flink/connector/base/sink/AsyncSinkBase.class",
          "org/jsoup/Jsoup.class",
          "opennlp/tools/postag/POSTaggerME.class",
          "META-INF/LICENSE",
          "META-INF/NOTICE");

  @Test
  void itCarriesWhatTheJobsNeedAndNothingOfTheClusterOrTheEmbeddedStack() throws IOException {
    try (JarFile jar = new JarFile(Project.built("parley.jar").toFile())) {
      Set<String> names = jar.stream().map(JarEntry::getName).collect(Collectors.toSet());
      assertEquals(
          List.of(),
          names.stream()
              .filter(name -> !name.endsWith("/"))
              .filter(name -> FOREIGN.stream().anyMatch(name::startsWith))
              .sorted()
              .limit(20)
              .toList());
      assertEquals(List.of(), OURS.stream().filter(name -> !names.contains(name)).toList());
      assertTrue(names.stream().noneMatch(name -> name.matches("META-INF/[^/]*\\.(SF|RSA|DSA)")));
      assertEquals(
          "io.parley.jobs.cli.Parley",
          jar.getManifest().getMainAttributes().getValue("Main-Class"));
    }
  }
}
