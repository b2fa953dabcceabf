package io.parley.event;

import io.parley.model.EventType;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;
import opennlp.tools.ml.TrainerFactory;
import opennlp.tools.ml.maxent.io.BinaryQNModelWriter;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Event;
import opennlp.tools.util.ObjectStream;
import opennlp.tools.util.TrainingParameters;
import org.jspecify.annotations.Nullable;

/**
 * Trains the classifiers of {@link Judgement} on labelled articles. The same lessons in the same
 * order give the same bytes. Not thread-safe.
 */
public final class TalksTraining {
  private static final int ROUNDS = 120;
  private static final int LEAST_SEEN = 2;
  private static final double L1 = 0.1;
  private static final double L2 = 1;

  /** Evidence so long is a whole sentence: no word of it is nearer to the anchor than another. */
  private static final int SENTENCE = 90;

  /** How many characters nearer a claim with the labelled parties counts. */
  private static final int SAME_PARTIES = 30;

  private final Tagger tagger = Tagger.create();
  private final List<Event> statuses = new ArrayList<>();
  private final List<Event> parties = new ArrayList<>();

  private TalksTraining() {}

  /**
   * Trains and writes all three models. Where there are further lessons the two of talks are
   * learned twice, with them and without, and the two are pooled: text of one's own has more turns
   * of phrase, text of others is put as news is, and neither is to drown the other.
   *
   * @param lessons in a fixed order
   * @param further likewise; may be empty
   * @param events further articles that only the classifier of event types learns from
   * @param folder where to, made where it is missing
   * @return one line on what was learned from
   * @throws IOException where a model cannot be written
   */
  public static String write(
      List<Lesson> lessons, List<Lesson> further, List<Lesson> events, Path folder)
      throws IOException {
    TalksTraining training = new TalksTraining();
    lessons.forEach(training::learn);
    AbstractModel status = train(training.statuses);
    AbstractModel party = train(training.parties);
    if (!further.isEmpty()) {
      further.forEach(training::learn);
      status = Pooling.of(status, train(training.statuses));
      party = Pooling.of(party, train(training.parties));
    }
    Files.createDirectories(folder);
    write(status, folder.resolve(Judgement.STATUS_MODEL));
    write(party, folder.resolve(Judgement.PARTY_MODEL));
    List<Lesson> all = new ArrayList<>(lessons);
    all.addAll(events);
    write(train(types(all)), folder.resolve(Judgement.TYPES_MODEL));
    return lessons.size()
        + further.size()
        + " articles and "
        + events.size()
        + " more for event types, "
        + training.statuses.size()
        + " claims, "
        + training.parties.size()
        + " possible parties";
  }

  /** Both models, for cross-validation. */
  static Judgement judgement(List<Lesson> lessons) throws IOException {
    TalksTraining training = new TalksTraining();
    lessons.forEach(training::learn);
    return training.talks();
  }

  private Judgement talks() throws IOException {
    return new Judgement(new Model(train(statuses)), new Model(train(parties)), null);
  }

  /**
   * Each half of the lessons is read by classifiers that learned from the other half, so that what
   * they make of talks is as sure, and as often wrong, as it is in the news.
   */
  static List<Event> types(List<Lesson> lessons) throws IOException {
    List<Event> events = new ArrayList<>();
    for (int half = 0; half < 2; half++) {
      TalksTraining other = new TalksTraining();
      for (int i = 0; i < lessons.size(); i++) {
        if (i % 2 != half) {
          other.learn(lessons.get(i));
        }
      }
      Judgement judgement = other.talks();
      for (int i = half; i < lessons.size(); i += 2) {
        Lesson lesson = lessons.get(i);
        TypeSigns signs = other.tagger.typeSigns(lesson.article(), judgement);
        for (EventType type : EventType.values()) {
          String outcome = lesson.events().contains(type) ? Judgement.YES : Judgement.NO;
          events.add(event(outcome, signs.of(type)));
        }
      }
    }
    return events;
  }

  private void learn(Lesson lesson) {
    Case read = tagger.read(lesson.article());
    PartySigns signs = read.partySigns();
    for (Claim claim : read.claims()) {
      Lesson.@Nullable Told told = told(claim, lesson);
      if (told != null || lesson.told().isEmpty()) {
        statuses.add(event(outcome(told), ClaimSigns.of(claim, read.published())));
      }
      if (told == null && lesson.told().size() == 1 && claim.anchor().strong()) {
        told = lesson.told().get(0);
      }
      if (told != null && !claim.how().startsWith("format")) {
        for (String id : signs.candidates()) {
          String outcome = told.parties().contains(id) ? Judgement.YES : Judgement.NO;
          parties.add(event(outcome, signs.of(claim, id)));
        }
      }
    }
  }

  private static Event event(String outcome, List<String> signs) {
    return new Event(outcome, signs.toArray(new String[0]));
  }

  private static String outcome(Lesson.@Nullable Told told) {
    return told == null
        ? Judgement.NONE
        : (told.background() ? Judgement.RECALLED : "") + Judgement.word(told.status());
  }

  /** The labelled round that a claim's sentence is the evidence of; null where it is of none. */
  private static Lesson.@Nullable Told told(Claim claim, Lesson lesson) {
    Words words = claim.anchor().reading().words();
    String sentence = words.sentence();
    Lesson.Told best = null;
    int least = Integer.MAX_VALUE;
    for (Lesson.Told told : lesson.told()) {
      String evidence = told.evidence();
      int from = sentence.indexOf(evidence);
      if (evidence.isEmpty() || from < 0) {
        continue;
      }
      int head = words.start(claim.anchor().head()) - words.from();
      int to = from + evidence.length();
      int gap = head < from ? from - head : Math.max(0, head - to);
      gap = evidence.length() > SENTENCE ? 0 : gap;
      gap -= 2 * common(claim.parties(), told.parties()) >= union(claim, told) ? SAME_PARTIES : 0;
      if (gap < least) {
        least = gap;
        best = told;
      }
    }
    return best;
  }

  private static int common(Set<String> a, Set<String> b) {
    Set<String> both = new TreeSet<>(a);
    both.retainAll(b);
    return both.size();
  }

  private static int union(Claim claim, Lesson.Told told) {
    Set<String> all = new TreeSet<>(claim.parties());
    all.addAll(told.parties());
    return all.size();
  }

  static AbstractModel train(List<Event> events) throws IOException {
    TrainingParameters parameters = new TrainingParameters();
    parameters.put(TrainingParameters.ALGORITHM_PARAM, QNTrainer.MAXENT_QN_VALUE);
    parameters.put(TrainingParameters.ITERATIONS_PARAM, ROUNDS);
    parameters.put(TrainingParameters.CUTOFF_PARAM, LEAST_SEEN);
    parameters.put(QNTrainer.L1COST_PARAM, L1);
    parameters.put(QNTrainer.L2COST_PARAM, L2);
    parameters.put("PrintMessages", false);
    parameters.put("DataIndexer", "OnePass");
    return (AbstractModel)
        TrainerFactory.getEventTrainer(parameters, new HashMap<>()).train(new Stream(events));
  }

  static void write(AbstractModel model, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        DataOutputStream data =
            new DataOutputStream(new GZIPOutputStream(new BufferedOutputStream(out)))) {
      new BinaryQNModelWriter(model, data).persist();
    }
  }

  /** A list as the trainer wants it. */
  private static final class Stream implements ObjectStream<Event> {
    private final List<Event> events;
    private Iterator<Event> next;

    Stream(List<Event> events) {
      this.events = events;
      next = events.iterator();
    }

    @Override
    public @Nullable Event read() {
      return next.hasNext() ? next.next() : null;
    }

    @Override
    public void reset() {
      next = events.iterator();
    }

    @Override
    public void close() {}
  }
}
