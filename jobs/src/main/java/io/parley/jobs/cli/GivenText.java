package io.parley.jobs.cli;

import io.parley.model.ArticleField;
import io.parley.model.Entity;
import io.parley.model.EntityMention;
import io.parley.model.EventMention;
import io.parley.model.Evidence;
import io.parley.model.TalkMention;
import java.util.List;

/**
 * Where the words of a cleaned article stand in the text that its sender gave. Cleaning drops lines
 * and odd characters; whoever sent the text wants offsets in it as sent. Words that stand nowhere
 * in it, because cleaning changed them, keep their place in the cleaned text. Immutable.
 */
final class GivenText {
  private final String cleaned;
  private final String given;

  /** For each line of the cleaned text its first character there and in the given text. */
  private final int[][] lines;

  GivenText(String cleaned, String given) {
    this.cleaned = cleaned;
    this.given = given;
    this.lines = aligned();
  }

  private int[][] aligned() {
    String[] parts = cleaned.split("\n", -1);
    int[][] starts = new int[parts.length][];
    int at = 0;
    int from = 0;
    for (int i = 0; i < parts.length; i++) {
      int found = given.indexOf(parts[i], from);
      starts[i] = new int[] {at, found < 0 ? from : found};
      from = found < 0 ? from : found + parts[i].length();
      at += parts[i].length() + 1;
    }
    return starts;
  }

  /** Start of words in the given text, which stand at an offset of the cleaned one. */
  int start(int cleanedStart, String words) {
    int line = lineOf(cleanedStart);
    int straight = lines[line][1] + cleanedStart - lines[line][0];
    if (given.startsWith(words, straight)) {
      return straight;
    }
    int near = given.indexOf(words, lines[line][1]);
    return near >= 0 ? near : cleanedStart;
  }

  private int lineOf(int offset) {
    int low = 0;
    int high = lines.length - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (lines[middle][0] <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  List<Entity> entities(List<Entity> entities) {
    return entities.stream()
        .map(
            entity ->
                new Entity(
                    entity.kind(),
                    entity.id(),
                    entity.name(),
                    entity.country(),
                    entity.role(),
                    entity.mentions().stream().map(this::mention).toList()))
        .toList();
  }

  List<EventMention> events(List<EventMention> events) {
    return events.stream()
        .map(
            event ->
                new EventMention(
                    event.type(), event.confidence(), event.parties(), evidence(event.evidence())))
        .toList();
  }

  List<TalkMention> talks(List<TalkMention> talks) {
    return talks.stream()
        .map(talk -> talk.withProofs(talk.proofs().stream().map(this::evidence).toList()))
        .toList();
  }

  private EntityMention mention(EntityMention mention) {
    if (mention.field() == ArticleField.TITLE) {
      return mention;
    }
    int start = start(mention.start(), mention.text());
    return new EntityMention(
        mention.field(), start, start + mention.text().length(), mention.text(), mention.why());
  }

  private Evidence evidence(Evidence evidence) {
    if (evidence.field() == ArticleField.TITLE) {
      return evidence;
    }
    int start = start(evidence.start(), evidence.text());
    return new Evidence(
        evidence.slot(),
        evidence.field(),
        start,
        start + evidence.text().length(),
        evidence.text());
  }
}
