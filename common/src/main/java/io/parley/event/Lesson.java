package io.parley.event;

import io.parley.model.Article;
import io.parley.model.EventType;
import io.parley.model.TalkStatus;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A labelled article to learn from.
 *
 * @param article what is read
 * @param told the rounds it tells of; empty where it tells of none
 * @param events the event types it reports as its news
 */
public record Lesson(Article article, List<Told> told, Set<EventType> events) {
  public Lesson {
    told = List.copyOf(told);
    events = Set.copyOf(events);
  }

  /**
   * One round that the article tells of.
   *
   * @param status as labelled
   * @param background whether it is only recalled
   * @param parties ids of those who negotiate
   * @param evidence words of the sentence that shows the status, or the sentence; empty where no
   *     one marked them: then the classifiers learn nothing from it
   */
  public record Told(TalkStatus status, boolean background, Set<String> parties, String evidence) {
    public Told {
      parties = new TreeSet<>(parties);
    }
  }
}
