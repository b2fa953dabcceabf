package io.parley.jobs.crawl;

import java.io.IOException;

/** A saved page has no address, since no base was given. */
public final class UnknownAddress extends IOException {
  private static final long serialVersionUID = 1;

  private final String told;

  UnknownAddress(String told) {
    super(told);
    this.told = told;
  }

  /** One line for whoever gave the files. */
  public String told() {
    return told;
  }
}
