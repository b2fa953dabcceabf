package io.parley.jobs.bench;

import io.parley.jobs.cli.LocalCommand;
import io.parley.jobs.cli.WrongUse;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley bench}: how fast each stage is on this machine. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = {
      "Measures on one core how many articles a second each stage takes, and the whole way, with",
      "stock OpenNLP beside them. Less than three minutes on a quiet machine."
    })
public final class BenchCommand implements LocalCommand {
  @Option(
      names = "--quick",
      description = "Less than a minute: shorter runs, and fewer articles in the judge's window.")
  boolean quick;

  @Parameters(
      arity = "0..1",
      paramLabel = "STAGE",
      description = "Only the stages whose names contain this.")
  String only = "";

  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    List<BenchTable.Row> rows = BenchTable.rows(only);
    if (rows.isEmpty()) {
      throw new WrongUse("no stage's name contains '" + only + "'; 'parley bench' shows them all");
    }
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter progress = spec.commandLine().getErr();
    System.setProperty(Stages.WINDOW, quick ? "20000" : "100000");
    progress.println("parley: reading and tagging the sample crawl");
    Corpus corpus = Corpus.loaded();
    Map<String, Double> micros = new HashMap<>();
    List<String> benchmarks = BenchTable.benchmarks(rows);
    for (String benchmark : benchmarks) {
      progress.printf(
          "parley: measuring %s (%d of %d)%n", benchmark, micros.size() + 1, benchmarks.size());
      progress.flush();
      micros.put(benchmark, measure(benchmark));
    }
    out.print(BenchTable.of(rows, micros));
    out.printf(
        Locale.ROOT,
        "%d articles of the sample crawl's texts: pages of %.0f KB, texts of %.1f KB on average.%n"
            + "The judge's window holds %s made-up articles of 2.5 KB. Processor time, one thread;%n"
            + "%d processors, load %.1f; Java %s.%n",
        corpus.size(),
        corpus.pageBytes() / 1024,
        corpus.textChars() / 1024,
        System.getProperty(Stages.WINDOW),
        Runtime.getRuntime().availableProcessors(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
        System.getProperty("java.version"));
    out.flush();
    return 0;
  }

  /**
   * Microseconds of processor time a call. In this process, where all stages are warm together as
   * in a job.
   */
  private double measure(String benchmark) throws RunnerException {
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include("^" + Stages.class.getPackageName() + "\\." + benchmark + "$")
                    .forks(0)
                    .threads(1)
                    .warmupIterations(quick ? 1 : 2)
                    .warmupTime(TimeValue.milliseconds(quick ? 1_000 : 2_500))
                    .measurementIterations(quick ? 1 : 3)
                    .measurementTime(TimeValue.seconds(2))
                    .addProfiler(CoreShare.class)
                    .shouldFailOnError(true)
                    .verbosity(VerboseMode.SILENT)
                    .build())
            .run();
    RunResult result = results.iterator().next();
    Result<?> share = result.getSecondaryResults().get(CoreShare.LABEL);
    return result.getPrimaryResult().getScore() * (share == null ? 1 : share.getScore());
  }
}
