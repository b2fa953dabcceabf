package io.parley.jobs.kibana;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * Chromium without a window, and the pinned packages of {@code docker/kibana-render}, fetched once
 * with npm. Where they are not there the test says so and does not count as passed; in continuous
 * integration that is a failure.
 */
public final class Browser {
  private static final Path PACKAGES = Path.of("../docker/kibana-render");

  private Browser() {}

  /** Goes on only where browser and packages are there. */
  public static void needed() throws Exception {
    String missing = missing();
    if (missing != null) {
      if (System.getenv("CI") != null) {
        Assertions.fail(missing);
      }
      Assumptions.abort(missing + ": nothing was drawn, nothing was judged");
    }
  }

  private static String missing() throws Exception {
    if (!onPath("chromium")) {
      return "no chromium here";
    }
    if (!Files.isDirectory(PACKAGES.resolve("node_modules"))) {
      if (!onPath("npm")) {
        return "no npm here";
      }
      // None of this process's own streams: npm would make them non-blocking, and the channel
      // between the tests and Maven would break.
      Path said = Files.createTempFile("npm", ".log");
      Process npm =
          new ProcessBuilder("npm", "ci", "--silent", "--ignore-scripts")
              .directory(PACKAGES.toFile())
              .redirectErrorStream(true)
              .redirectOutput(said.toFile())
              .start();
      boolean done = npm.waitFor(300, TimeUnit.SECONDS) && npm.exitValue() == 0;
      npm.destroyForcibly();
      String log = Files.readString(said);
      Files.delete(said);
      if (!done) {
        return "npm ci failed in docker/kibana-render: " + log;
      }
    }
    return null;
  }

  private static boolean onPath(String program) {
    for (String folder : System.getenv("PATH").split(File.pathSeparator)) {
      if (Files.isExecutable(Path.of(folder, program))) {
        return true;
      }
    }
    return false;
  }

  /** A script of the packages as an element of a page. */
  public static String script(String file) throws IOException {
    String text = Files.readString(PACKAGES.resolve("node_modules").resolve(file));
    return "<script>" + text.replace("</script", "<\\/script") + "</script>\n";
  }

  /** The page as it stands once its scripts have run. */
  public static String dom(Path page) throws Exception {
    Path out = page.resolveSibling(page.getFileName() + ".dom");
    run(page, out, List.of("--dump-dom"));
    return Files.readString(out);
  }

  /** Takes a picture of the page into a file beside it. */
  public static void picture(Path page, int width, int height) throws Exception {
    Path png = page.resolveSibling(page.getFileName().toString().replace(".html", ".png"));
    run(
        page,
        page.resolveSibling("chromium.out"),
        List.of("--screenshot=" + png.toAbsolutePath(), "--window-size=" + width + "," + height));
    Assertions.assertTrue(Files.size(png) > 0, png.toString());
  }

  /** Prints the page to a file beside it. */
  public static Path print(Path page) throws Exception {
    Path pdf = page.resolveSibling(page.getFileName().toString().replace(".html", ".pdf"));
    run(
        page,
        page.resolveSibling("chromium.out"),
        List.of("--print-to-pdf=" + pdf.toAbsolutePath(), "--no-pdf-header-footer"));
    return pdf;
  }

  private static void delete(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
    } catch (IOException | UncheckedIOException e) {
      // A browser that is just ending may take files away meanwhile; the rest is the system's.
    }
  }

  private static void run(Path page, Path out, List<String> wanted) throws Exception {
    Path profile = Files.createTempDirectory("parley-chromium");
    List<String> command =
        new ArrayList<>(
            List.of(
                "chromium",
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--virtual-time-budget=10000",
                "--user-data-dir=" + profile));
    command.addAll(wanted);
    command.add(page.toAbsolutePath().toUri().toString());
    Process chromium =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    boolean ended = chromium.waitFor(120, TimeUnit.SECONDS);
    chromium.descendants().forEach(ProcessHandle::destroyForcibly);
    chromium.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
    delete(profile);
    Assertions.assertTrue(ended, "chromium did not come to an end on " + page);
  }
}
