package io.parley.event;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.parley.model.Article;
import io.parley.model.EventType;
import io.parley.model.TalkStatus;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TalksTrainingTest {
  private static final Instant PUBLISHED = Instant.parse("2024-05-16T12:00:00Z");
  private static final List<String> PAIRS =
      List.of("Peru Chile PER CHL", "Kenya Somalia KEN SOM", "Norway Iceland NOR ISL");

  private static List<Lesson> lessons() {
    List<Lesson> lessons = new ArrayList<>();
    for (String pair : PAIRS) {
      String[] p = pair.split(" ");
      String met = p[0] + " and " + p[1] + " held talks in Geneva on Wednesday. Brazil was silent.";
      String will =
          p[0] + " and " + p[1] + " will hold talks in Geneva next week. Brazil was silent.";
      String trade = "Trade between " + p[0] + " and " + p[1] + " grew despite wage talks.";
      Set<String> parties = Set.of(p[2], p[3]);
      lessons.add(lesson(met, new Lesson.Told(TalkStatus.HELD, false, parties, "held talks")));
      lessons.add(
          lesson(will, new Lesson.Told(TalkStatus.SCHEDULED, false, parties, "will hold talks")));
      lessons.add(new Lesson(article(trade), List.of(), Set.of()));
    }
    return lessons;
  }

  private static Lesson lesson(String text, Lesson.Told told) {
    return new Lesson(
        article(text),
        List.of(told),
        Set.of(told.status().begun() ? EventType.TALKS : EventType.TALKS_PLANNED));
  }

  private static Article article(String text) {
    return new Article("a", "https://a.example/", "", "", text, PUBLISHED, null, "en", PUBLISHED);
  }

  @Test
  void theSameLessonsGiveTheSameBytes(@TempDir Path dir) throws Exception {
    List<Lesson> further = lessons().subList(0, 6);

    TalksTraining.write(lessons(), further, List.of(), dir.resolve("one"));
    TalksTraining.write(lessons(), further, List.of(), dir.resolve("two"));

    for (String model :
        List.of(Judgement.STATUS_MODEL, Judgement.PARTY_MODEL, Judgement.TYPES_MODEL)) {
      assertArrayEquals(
          Files.readAllBytes(dir.resolve("one").resolve(model)),
          Files.readAllBytes(dir.resolve("two").resolve(model)));
    }
  }

  @Test
  void whatWasLearnedTellsNewTextApart() throws Exception {
    Judgement judgement = TalksTraining.judgement(lessons());
    Tagger tagger = Tagger.create();

    Tagging held =
        tagger.tag(article("Ghana and Togo held talks in Geneva on Wednesday."), null, judgement);
    Tagging coming =
        tagger.tag(article("Ghana and Togo will hold talks in Geneva next week."), null, judgement);

    assertTrue(held.talks().stream().allMatch(t -> t.status() == TalkStatus.HELD));
    assertTrue(coming.talks().stream().allMatch(t -> t.status() == TalkStatus.SCHEDULED));
    assertTrue(held.talks().size() == 1 && coming.talks().size() == 1);
  }
}
