package io.parley.jobs.start;

import java.util.Map;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Flink's environment with the flags that Parley's jobs rely on. */
public final class Environments {
  /** Fixed, because it cannot be changed without losing state. */
  public static final int MAX_PARALLELISM = 128;

  private Environments() {}

  /**
   * Flags: no Kryo, no made-up uids, and no copies between chained operators of what is immutable.
   */
  public static Configuration strict(Configuration base) {
    Configuration configuration = new Configuration(base);
    configuration.set(PipelineOptions.GENERIC_TYPES, false);
    configuration.set(PipelineOptions.AUTO_GENERATE_UIDS, false);
    configuration.set(PipelineOptions.OBJECT_REUSE, true);
    configuration.set(PipelineOptions.MAX_PARALLELISM, MAX_PARALLELISM);
    return configuration;
  }

  /** The environment a job runs in: the cluster's, or a local one where there is none. */
  static StreamExecutionEnvironment current(Map<String, String> shown) {
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.getExecutionEnvironment(strict(new Configuration()));
    env.getConfig().setGlobalJobParameters(org.apache.flink.util.ParameterTool.fromMap(shown));
    return env;
  }
}
