package io.parley.jobs.bench;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The table that {@code parley bench} prints. */
final class BenchTable {
  /**
   * One line of it.
   *
   * @param stage what the reader sees
   * @param benchmark what is measured, {@code Class.method}
   * @param minus what is in that measurement too and is taken off
   */
  record Row(String stage, String benchmark, List<String> minus) {}

  private static final List<Row> ROWS =
      List.of(
          new Row("parse JSON", "Stages.parseJson", List.of()),
          new Row("read page", "Stages.readPage", List.of()),
          new Row("sentences and tokens", "Stages.sentencesAndTokens", List.of()),
          new Row("entities", "Stages.entities", List.of()),
          new Row(
              "talks and events",
              "Stages.tagAll",
              List.of("Stages.sentencesAndTokens", "Stages.entities")),
          new Row("sketch", "Stages.sketch", List.of()),
          new Row(
              "sketch, copy test and judge",
              "Stages.sketchCopyTestAndJudge",
              List.of("Stages.makeNews")),
          new Row("ledger", "Stages.ledger", List.of()),
          new Row("write JSON", "Stages.writeJson", List.of()),
          new Row("the whole way", "Stages.wholeWay", List.of()),
          new Row("jsoup alone: parse page", "Stages.parseHtml", List.of()),
          new Row("stock OpenNLP: sentences", "StockOpenNlp.sentences", List.of()),
          new Row("stock OpenNLP: sentences, tokens", "StockOpenNlp.sentencesAndTokens", List.of()),
          new Row(
              "stock OpenNLP: and parts of speech",
              "StockOpenNlp.sentencesTokensAndTags",
              List.of()));

  private BenchTable() {}

  static List<Row> rows(String part) {
    String wanted = part.toLowerCase(Locale.ROOT);
    return ROWS.stream()
        .filter(row -> row.stage().toLowerCase(Locale.ROOT).contains(wanted))
        .toList();
  }

  /** What must be measured for some rows, each once. */
  static List<String> benchmarks(List<Row> rows) {
    Set<String> all = new LinkedHashSet<>();
    for (Row row : rows) {
      all.addAll(row.minus());
      all.add(row.benchmark());
    }
    return new ArrayList<>(all);
  }

  /**
   * @param micros microseconds a call, by benchmark
   */
  static String of(List<Row> rows, Map<String, Double> micros) {
    StringBuilder out = new StringBuilder();
    out.append(
        String.format(
            Locale.ROOT, "%-36s %12s %12s%n", "stage, on one core", "articles/s", "us each"));
    for (Row row : rows) {
      double each = micros.getOrDefault(row.benchmark(), 0.0);
      for (String other : row.minus()) {
        each -= micros.getOrDefault(other, 0.0);
      }
      out.append(
          each > 0
              ? String.format(
                  Locale.ROOT, "%-36s %,12.0f %,12.1f%n", row.stage(), 1_000_000 / each, each)
              : String.format(Locale.ROOT, "%-36s %12s %12s%n", row.stage(), "-", "below noise"));
    }
    return out.toString();
  }
}
