package io.parley.jobs.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChecksumsTest {
  private static final String COMMITTED = "elasticsearch-8.19.13.sha256";

  @TempDir Path folder = Path.of("");

  @Test
  void everyModuleThatIsFetchedIsPinned() throws IOException {
    Checksums checksums = Checksums.load(COMMITTED);
    assertTrue(checksums.files().contains("elasticsearch-8.19.13.zip"));
    assertEquals(
        9,
        checksums.files().stream()
            .filter(file -> file.startsWith("modules/"))
            .map(file -> file.split("/", -1)[1])
            .distinct()
            .count());
  }

  @Test
  void anotherFileThanThePinnedOneIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "forged");
    Checksums checksums = Checksums.load(COMMITTED);
    IOException refused =
        assertThrows(IOException.class, () -> checksums.check(file, "elasticsearch-8.19.13.zip"));
    assertTrue(String.valueOf(refused.getMessage()).contains(Checksums.of(file)));
  }

  @Test
  void theDigestIsSha256() throws IOException {
    // FIPS 180-2, appendix B.1.
    Path file = Files.writeString(folder.resolve("abc"), "abc");
    assertEquals(
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", Checksums.of(file));
  }
}
