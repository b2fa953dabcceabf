package io.parley.jobs.replay;

/**
 * What became of a replay's lines: {@code lines = articles + repeats + deadLetters}.
 *
 * @param lines lines read
 * @param articles articles placed, copies among them
 * @param repeats lines that bring an article of the same id and time once more
 * @param copies articles that republish another
 * @param stories stories
 * @param events events reported
 * @param rounds rounds known at the end
 * @param alerts alerts fired
 * @param deadLetters lines that hold no article
 */
public record ReplaySummary(
    long lines,
    long articles,
    long repeats,
    long copies,
    long stories,
    long events,
    long rounds,
    long alerts,
    long deadLetters) {}
