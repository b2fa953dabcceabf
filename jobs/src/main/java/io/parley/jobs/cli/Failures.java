package io.parley.jobs.cli;

import io.parley.jobs.kafka.KafkaAway;
import io.parley.jobs.settings.BadSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns what went wrong in a command into one line on standard error and an exit code. */
final class Failures implements IExecutionExceptionHandler {
  private static final String HELP = " ('parley doctor' with the same settings tells more)";

  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed)
      throws Exception {
    String name = command.getCommandSpec().qualifiedName();
    Throwable cause = e instanceof UncheckedIOException && e.getCause() != null ? e.getCause() : e;
    if (cause instanceof WrongUse wrong) {
      command.getErr().println(name + ": " + wrong.getMessage());
      return CommandLine.ExitCode.USAGE;
    }
    if (cause instanceof BadSettings bad) {
      command.getErr().println(name + ": " + bad.getMessage());
      return BadSettings.EXIT_CODE;
    }
    if (cause instanceof KafkaAway away) {
      command.getErr().println(name + ": " + away.getMessage());
      return CommandLine.ExitCode.SOFTWARE;
    }
    if (cause instanceof KafkaException kafka) {
      command.getErr().println(name + ": Kafka: " + KafkaAway.oneLine(kafka) + HELP);
      return CommandLine.ExitCode.SOFTWARE;
    }
    if (cause instanceof NoSuchFileException missing) {
      command.getErr().println(name + ": there is no file " + missing.getMessage());
      return CommandLine.ExitCode.USAGE;
    }
    if (cause instanceof IOException io) {
      command.getErr().println(name + ": " + said(io));
      return CommandLine.ExitCode.SOFTWARE;
    }
    throw e;
  }

  private static String said(IOException e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
