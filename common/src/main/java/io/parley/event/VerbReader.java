package io.parley.event;

import io.parley.event.VerbForms.Form;
import io.parley.event.VerbForms.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the verbs of a sentence that bear on talks and reads each one's tense, mood, voice and
 * negation from the words before it. Immutable, thread-safe.
 */
final class VerbReader {
  private static final int REACH = 6;
  private static final Set<String> BE_NOW = Set.of("is", "are", "'re", "being", "am");
  private static final Set<String> BE_THEN = Set.of("was", "were");
  private static final Set<String> DO_THEN = Set.of("did", "didn't");

  private final VerbForms forms;
  private final WordClasses classes;

  VerbReader(VerbForms forms, WordClasses classes) {
    this.forms = forms;
    this.classes = classes;
  }

  /** All verbs, in order; a verb with a particle hides the bare one at the same word. */
  List<Verb> find(Words words) {
    List<Verb> found = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      Verb verb = at(words, i);
      if (verb != null) {
        found.add(verb);
      }
    }
    return found;
  }

  private @Nullable Verb at(Words words, int i) {
    for (Form form : forms.of(words.low(i))) {
      int end = particle(words, i, form.entry().particle());
      if (end > 0) {
        Verb verb = read(words, i, end, form);
        if (verb != null) {
          return verb;
        }
      }
    }
    return null;
  }

  /** One past the particle, which may stand apart by up to four words; 0 where it is not there. */
  private static int particle(Words words, int i, List<String> particle) {
    if (particle.isEmpty()) {
      return i + 1;
    }
    for (int start = i + 1; start <= i + 5 && start < words.size(); start++) {
      boolean same = true;
      for (int k = 0; same && k < particle.size(); k++) {
        same = words.low(start + k).equals(particle.get(k));
      }
      if (same) {
        return start + particle.size();
      }
      if (particle.size() > 1 || Clauses.pauses(words.low(start))) {
        return 0;
      }
    }
    return 0;
  }

  private @Nullable Verb read(Words words, int i, int end, Form form) {
    String before = words.low(i - 1);
    boolean nounish = form.shape() == Shape.BASE || form.shape() == Shape.ING;
    boolean accused =
        form.shape() == Shape.ING
            && before.equals("of")
            && classes.has("off-sort", form.entry().sort());
    if (nounish && !accused && noun(before)) {
      return null;
    }
    Group group = new Group(words, i, form.shape());
    group.readBack();
    Tense tense = group.tense();
    if (tense == null) {
      return null;
    }
    VerbForms.Entry e = form.entry();
    return new Verb(
        e.sort(),
        e.base(),
        i,
        group.from,
        Math.max(end, i + 1),
        tense,
        group.passive,
        group.negated,
        e.where());
  }

  /** After an article or a possessive a base form is a noun: "the start", "their offer". */
  private boolean noun(String before) {
    return classes.has("det", before)
        || before.equals("'s")
        || before.equals("of")
        || before.equals("on")
        || classes.has("ordinal", before);
  }

  /** One verb with the words before it that change its meaning. */
  private final class Group {
    private final Words words;
    private final int at;
    private final Shape shape;
    private int from;
    private boolean negated;
    private boolean passive;
    private boolean to;
    private boolean will;
    private boolean would;
    private boolean modal;
    private boolean beNow;
    private boolean beThen;
    private boolean been;
    private boolean bare;
    private boolean has;
    private boolean had;
    private boolean did;

    Group(Words words, int at, Shape shape) {
      this.words = words;
      this.at = at;
      this.shape = shape;
      this.from = at;
    }

    void readBack() {
      for (int j = at - 1; j >= 0 && j >= at - REACH; j--) {
        if (!take(words.low(j)) && !filler(words.low(j))) {
          break;
        }
        if (!filler(words.low(j))) {
          from = j;
        }
        if (words.low(j).equals("to")) {
          to = true;
          break;
        }
      }
    }

    private boolean filler(String word) {
      return classes.has("adverb", word);
    }

    private boolean take(String word) {
      if (word.endsWith("n't") || word.equals("not") || word.equals("never")) {
        negated = true;
      }
      if (word.equals("will")
          || word.equals("'ll")
          || word.equals("shall")
          || word.equals("won't")) {
        return will = true;
      } else if (word.equals("would") || word.equals("'d") || word.equals("wouldn't")) {
        return would = true;
      } else if (classes.has("modal", word)) {
        return modal = true;
      } else if (BE_NOW.contains(word) || (word.equals("'s") && shape == Shape.ING)) {
        return beNow = true;
      } else if (BE_THEN.contains(word) || word.equals("wasn't") || word.equals("weren't")) {
        return beThen = true;
      } else if (word.equals("been")) {
        return been = true;
      } else if (word.equals("be")) {
        return bare = true;
      } else if (word.equals("has") || word.equals("have") || word.equals("having")) {
        return has = true;
      } else if (word.equals("had")) {
        return had = true;
      } else if (DO_THEN.contains(word)) {
        return did = true;
      } else if (word.equals("do") || word.equals("does") || word.equals("don't")) {
        return true;
      }
      return word.equals("to")
          || word.endsWith("n't")
          || word.equals("not")
          || word.equals("never");
    }

    @Nullable Tense tense() {
      if (classes.has("averted", words.low(from - 1))
          && (shape == Shape.ING || words.low(from).equals("being"))) {
        return null;
      }
      boolean helped = has || had || been || beNow || beThen || bare;
      Shape shape = this.shape == Shape.BASE && helped ? Shape.PAST : this.shape;
      boolean participle = shape == Shape.PAST || shape == Shape.PARTICIPLE;
      passive = participle && (beNow || beThen || been || bare);
      if (will) {
        return Tense.FUTURE;
      }
      if (would) {
        return Tense.CONDITIONAL;
      }
      if (modal) {
        // "should have begun" tells that it did not.
        return has ? null : Tense.MODAL;
      }
      if (to) {
        return governed();
      }
      return switch (shape) {
        case ING ->
            beNow || been && has ? Tense.PROGRESSIVE : beThen ? Tense.PROGRESSIVE : Tense.GERUND;
        case S -> Tense.PRESENT;
        case BASE -> did || classes.has("sense-verb", words.low(from - 2)) ? Tense.PAST : joined();
        case PAST, PARTICIPLE -> pastShape();
      };
    }

    /** "will visit Japan and hold talks": a bare form behind "and" goes with the verb before. */
    private Tense joined() {
      if (proposedClause()) {
        return Tense.WISHED;
      }
      String link = words.low(from - 1);
      if (!link.equals("and") && !link.equals("or") && !link.equals(",")) {
        return Tense.PRESENT;
      }
      for (int j = from - 2; j >= 0 && j >= from - 16; j--) {
        String word = words.low(j);
        if (Clauses.ends(word) || classes.has("say", word)) {
          break;
        }
        if (word.equals("will") || word.equals("'ll")) {
          return Tense.FUTURE;
        }
        if (word.equals("would")) {
          return Tense.CONDITIONAL;
        }
        if (classes.has("modal", word)) {
          return Tense.MODAL;
        }
        if (word.equals("to") && classes.has("governor-future", words.low(j - 1))) {
          return Tense.FUTURE;
        }
      }
      return Tense.PRESENT;
    }

    /** "a hastily arranged meeting", "Moscow's proposed talks". */
    private boolean adjective() {
      String before = words.low(from - 1);
      if (filler(before) || before.endsWith("ly")) {
        before = words.low(from - 2);
      }
      return from == at && (classes.has("det", before) || before.equals("'s"));
    }

    /** "proposed that the presidents meet". */
    private boolean proposedClause() {
      for (int j = from - 1; j > 0 && j >= from - 14; j--) {
        if (words.low(j).equals("that")) {
          return classes.has("proposing", words.low(j - 1));
        }
      }
      return false;
    }

    private @Nullable Tense pastShape() {
      if (had) {
        return Tense.PLUPERFECT;
      }
      if (has) {
        return Tense.PERFECT;
      }
      if (beThen) {
        return Tense.PAST;
      }
      if (beNow || bare) {
        return Tense.PRESENT;
      }
      if (adjective()) {
        return null;
      }
      return shape == Shape.PARTICIPLE ? Tense.PARTICIPLE : Tense.PAST;
    }

    /** What stands before "to" decides: set to, agreed to, refused to, hopes to. */
    private @Nullable Tense governed() {
      int j = from - 1;
      while (j >= 0 && filler(words.low(j))) {
        j--;
      }
      if (words.low(j).equals("principle") && words.low(j - 1).equals("in")) {
        j -= 2;
      }
      String governor = words.low(j);
      if (words.low(from + 1).equals("not") || words.low(j).equals("not")) {
        negated = true;
      }
      if (classes.has("governor-future", governor)) {
        boolean then =
            BE_THEN.contains(governor)
                || ((BE_THEN.contains(words.low(j - 1)) || words.low(j - 1).equals("been"))
                    && !BE_THEN.contains(governor));
        return then ? Tense.PAST_FUTURE : Tense.FUTURE;
      }
      if (classes.has("governor-agreed", governor)) {
        return Tense.AGREED;
      }
      if (classes.has("governor-refused", governor)) {
        return Tense.REFUSED;
      }
      if (classes.has("governor-wished", governor)) {
        return Tense.WISHED;
      }
      if (classes.has("governor-hoped", governor)) {
        return null;
      }
      if (classes.has("governor-failed", governor)) {
        return Tense.FAILED;
      }
      return words.title() ? Tense.FUTURE : Tense.INFINITIVE;
    }
  }
}
