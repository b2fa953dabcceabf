package io.parley.jobs.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The SHA-256 of each file that may be fetched, as committed; in the form that sha256sum writes.
 */
final class Checksums {
  private final String name;
  private final Map<String, String> byFile;

  private Checksums(String name, Map<String, String> byFile) {
    this.name = name;
    this.byFile = byFile;
  }

  /**
   * Reads a resource of this package.
   *
   * @throws IOException where a line is not a checksum and a name
   */
  static Checksums load(String name) throws IOException {
    Map<String, String> byFile = new LinkedHashMap<>();
    InputStream resource = Checksums.class.getResourceAsStream(name);
    if (resource == null) {
      throw new IOException("no resource " + name);
    }
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        if (line.length() < 67 || !line.substring(64, 66).equals("  ")) {
          throw new IOException(name + ":" + number + ": not a SHA-256, two blanks and a name");
        }
        byFile.put(line.substring(66), line.substring(0, 64));
      }
    }
    return new Checksums(name, byFile);
  }

  Set<String> files() {
    return byFile.keySet();
  }

  /**
   * Compares a file with what is committed for it.
   *
   * @throws IOException where they differ
   */
  void check(Path file, String as) throws IOException {
    String is = of(file);
    String should = byFile.get(as);
    if (!is.equals(should)) {
      throw new IOException(
          as + " is not what " + name + " says: its SHA-256 is " + is + ", not " + should);
    }
  }

  static String of(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[1 << 16];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
