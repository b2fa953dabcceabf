package io.parley.jobs.settings;

import java.io.Serializable;

/** A word that is never printed. Comes from a file or the environment, never from an argument. */
public record Secret(String value) implements Serializable {
  @Override
  public String toString() {
    return "(hidden)";
  }
}
