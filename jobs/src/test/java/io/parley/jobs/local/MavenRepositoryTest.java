package io.parley.jobs.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MavenRepositoryTest {
  @Test
  void coloursAroundTheAddressDoNotCount() throws IOException {
    MavenRepository repository =
        MavenRepository.said("\u001b[0m\u001b[0mhttps://repo.example/maven2\u001b[0m\n");
    assertEquals(
        "https://repo.example/maven2/org/example/thing/1.2/thing-1.2.zip",
        repository.artifact("org.example", "thing", "1.2", "zip").toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[ERROR] no such goal", "null object or invalid expression"})
  void whatIsNoAddressIsRefusedWithWhatMavenSaid(String said) {
    IOException refused = assertThrows(IOException.class, () -> MavenRepository.said(said));
    assertTrue(String.valueOf(refused.getMessage()).endsWith(said));
  }
}
