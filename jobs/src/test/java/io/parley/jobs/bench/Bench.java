package io.parley.jobs.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs the benchmarks and prints a table: {@code Bench [--quick] [PATTERN]}. One thread, one fork;
 * {@code --quick} measures for three seconds each instead of fifteen.
 */
public final class Bench {
  private Bench() {}

  public static void main(String[] args) throws RunnerException {
    boolean quick = args.length > 0 && args[0].equals("--quick");
    String pattern = args.length > (quick ? 1 : 0) ? args[args.length - 1] : "io.parley.jobs.bench";
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include(pattern)
            .forks(1)
            .threads(1)
            .jvmArgs("-Xmx1500m", "-XX:+UseSerialGC")
            .warmupIterations(quick ? 1 : 3)
            .warmupTime(TimeValue.seconds(quick ? 2 : 3))
            .measurementIterations(quick ? 1 : 5)
            .measurementTime(TimeValue.seconds(3))
            .shouldFailOnError(true)
            .verbosity(VerboseMode.SILENT);
    Collection<RunResult> results = new Runner(options.build()).run();
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.printf("%-36s %14s %10s%n", "stage, one core", "articles/s", "us each");
    for (RunResult result : results) {
      String name = result.getParams().getBenchmark();
      double score = result.getPrimaryResult().getScore();
      out.printf(
          "%-36s %,14.0f %,10.1f%n",
          name.substring("io.parley.jobs.bench.".length()), score, 1_000_000 / score);
    }
  }
}
