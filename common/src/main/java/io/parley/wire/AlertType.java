package io.parley.wire;

/**
 * What an alert tells of its round, as in CAP 1.2 (OASIS Common Alerting Protocol): later ones
 * refer to the first.
 */
public enum AlertType {
  NEW,
  UPDATE,
  CORRECTION,
  CANCEL
}
