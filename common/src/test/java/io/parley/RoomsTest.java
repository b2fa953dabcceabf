package io.parley;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The plan of the house: which room may import which. */
class RoomsTest {
  private static final String ROOT = "io.parley.";

  /**
   * Room, then the other rooms it may import; mend the plan here only together with the README's
   * map of the code.
   */
  private static final Map<String, Set<String>> PLAN =
      Map.ofEntries(
          Map.entry("model", Set.of()),
          Map.entry("wire", Set.of("model")),
          Map.entry("text", Set.of("model")),
          Map.entry("page", Set.of("model", "text")),
          Map.entry("intake", Set.of("model", "wire", "text", "page")),
          Map.entry("entity", Set.of("model", "text")),
          Map.entry("event", Set.of("model", "text", "entity")),
          Map.entry("likeness", Set.of("model", "text")),
          Map.entry("story", Set.of("model", "wire", "text", "likeness")),
          Map.entry("talks", Set.of("model", "wire", "likeness")),
          Map.entry(
              "evaluate",
              Set.of(
                  "model",
                  "wire",
                  "text",
                  "page",
                  "intake",
                  "entity",
                  "event",
                  "likeness",
                  "story",
                  "talks")));

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.parley");

  static List<String> rooms() {
    return List.copyOf(new TreeSet<>(PLAN.keySet()));
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void importsOnlyWhatThePlanAllows(String room) {
    Set<String> barred =
        PLAN.keySet().stream()
            .filter(
                other -> !other.equals(room) && !PLAN.getOrDefault(room, Set.of()).contains(other))
            .map(other -> ROOT + other + "..")
            .collect(Collectors.toSet());

    noClasses()
        .that()
        .resideInAPackage(ROOT + room + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(barred.toArray(String[]::new))
        .allowEmptyShould(true)
        .check(HOUSE);
  }

  @Test
  void everyPackageIsARoomOfThePlan() {
    Set<String> found =
        HOUSE.stream()
            .map(JavaClass::getPackageName)
            .map(name -> name.substring(ROOT.length()).replaceFirst("\\..*", ""))
            .collect(Collectors.toCollection(TreeSet::new));

    assertTrue(PLAN.keySet().containsAll(found), "rooms without a place in the plan: " + found);
  }

  @Test
  void nothingInCommonKnowsFlinkKafkaOrElasticsearch() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.apache.flink..", "org.apache.kafka..", "co.elastic..", "org.elasticsearch..")
        .check(HOUSE);
  }

  @Test
  void everyPackageSaysWhatComesInAndGoesOut() {
    Set<String> silent =
        HOUSE.stream()
            .map(JavaClass::getPackageName)
            .filter(
                name -> HOUSE.stream().noneMatch(c -> c.getName().equals(name + ".package-info")))
            .collect(Collectors.toCollection(TreeSet::new));

    assertTrue(silent.isEmpty(), "packages without package-info.java: " + silent);
  }
}
