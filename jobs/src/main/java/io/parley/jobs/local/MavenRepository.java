package io.parley.jobs.local;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The repository that this machine's Maven fetches from, mirrors and all.
 *
 * @param base its address, ending in a slash
 */
record MavenRepository(URI base) {
  private static final String HELP = "org.apache.maven.plugins:maven-help-plugin:3.5.1:evaluate";

  /**
   * Asks Maven for it.
   *
   * @throws IOException where Maven cannot be run or says something else than an address
   */
  static MavenRepository asMavenSays() throws IOException {
    Process maven;
    try {
      maven =
          new ProcessBuilder(
                  List.of(
                      "mvn",
                      "-B",
                      "-q",
                      "-N",
                      "-Dstyle.color=never",
                      HELP,
                      "-Dexpression=project.remoteArtifactRepositories[0].url",
                      "-DforceStdout"))
              // A folder without a POM: what counts is the machine's settings.
              .directory(Path.of(System.getProperty("java.io.tmpdir")).toFile())
              .redirectErrorStream(true)
              .start();
    } catch (IOException e) {
      throw new IOException("cannot run mvn, which knows where to fetch Elasticsearch from", e);
    }
    maven.getOutputStream().close();
    String said = new String(maven.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (!maven.waitFor(2, TimeUnit.MINUTES)) {
        maven.destroyForcibly();
        throw new IOException("mvn did not say within two minutes where it fetches from");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while asking mvn", e);
    }
    return said(said);
  }

  static MavenRepository said(String output) throws IOException {
    // Colour codes may stand before and after the address.
    String plain = output.replaceAll("\u001b\\[[0-9;]{0,9}m", "").strip();
    try {
      URI base = new URI(plain.endsWith("/") ? plain : plain + "/");
      if ("http".equals(base.getScheme()) || "https".equals(base.getScheme())) {
        return new MavenRepository(base);
      }
    } catch (URISyntaxException e) {
      // Said below with the whole of it.
    }
    throw new IOException("mvn does not name a repository to fetch from, but says: " + plain);
  }

  /** Where an artifact is. */
  URI artifact(String group, String artifact, String version, String type) {
    return base.resolve(
        group.replace('.', '/')
            + "/"
            + artifact
            + "/"
            + version
            + "/"
            + artifact
            + "-"
            + version
            + "."
            + type);
  }
}
