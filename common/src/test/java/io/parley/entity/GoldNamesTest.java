package io.parley.entity;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Floors a little under what {@link GoldNames} measured on the gold sets when they were set. */
class GoldNamesTest {
  @ParameterizedTest
  @ValueSource(strings = {"devA", "devB", "devC"})
  void theGoldSetsNamesAreFound(String set) throws IOException, URISyntaxException {
    URI folder =
        Objects.requireNonNull(GoldNamesTest.class.getResource("/gold/" + set), set).toURI();
    GoldNames measured = GoldNames.measure(Path.of(folder));
    String shown = set + "\n" + measured;
    assertTrue(measured.heads.value() >= 0.97, shown);
    assertTrue(measured.parties.value() >= 0.86, shown);
    assertTrue(measured.partiesFalse.value() <= 0.05, shown);
    assertTrue(measured.partyIds.value() >= 0.98, shown);
    assertTrue(measured.venues.value() >= 0.97, shown);
  }
}
