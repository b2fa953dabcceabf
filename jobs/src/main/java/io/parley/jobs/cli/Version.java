package io.parley.jobs.cli;

import picocli.CommandLine.IVersionProvider;

/** The version that the jar's manifest names. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version = Parley.class.getPackage().getImplementationVersion();
    return new String[] {"parley " + (version == null ? "(not packaged)" : version)};
  }
}
