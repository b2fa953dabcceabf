package io.parley.jobs.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * How much of a core this process got while it was measured, garbage collection and compiling among
 * it: what turns time on the wall clock into processor time where other programs share the machine.
 * Made by JMH.
 */
public final class CoreShare implements InternalProfiler {
  /** Name of the result, in cores. */
  static final String LABEL = "core share";

  private long wallBefore;
  private long cpuBefore;

  @Override
  public String getDescription() {
    return "processor time of the process over time on the wall clock";
  }

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
    cpuBefore = cpu();
    wallBefore = System.nanoTime();
  }

  @Override
  public Collection<? extends Result<?>> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    double wall = System.nanoTime() - wallBefore;
    double share = (cpu() - cpuBefore) / wall;
    return List.of(new ScalarResult(LABEL, share, "cores", AggregationPolicy.AVG));
  }

  private static long cpu() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }
}
