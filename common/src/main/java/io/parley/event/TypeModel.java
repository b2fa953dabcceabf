package io.parley.event;

import io.parley.model.EventType;
import io.parley.text.WordMap;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The classifier of event types. One model judges all types, its signs beginning with the type's
 * word; here each sign is looked up once for all of them. Immutable, thread-safe.
 */
final class TypeModel {
  /** What a sign weighs for one type. */
  private record Weighed(int type, int[] outcomes, double[] weights) {}

  private final Model model;
  private final WordMap<List<Weighed>> bySign = new WordMap<>();

  private TypeModel(Model model) {
    this.model = model;
    EventType[] types = EventType.values();
    for (int t = 0; t < types.length; t++) {
      int type = t;
      String begin = TypeSigns.word(types[t]) + " ";
      model.forEach(
          (sign, outcomes, weights) -> {
            if (sign.startsWith(begin)) {
              bySign
                  .getOrPut(sign.substring(begin.length()), () -> new ArrayList<>(1))
                  .add(new Weighed(type, outcomes, weights));
            }
          });
    }
  }

  static @Nullable TypeModel load(String resource) {
    Model model = Model.load(resource);
    return model == null ? null : new TypeModel(model);
  }

  Model model() {
    return model;
  }

  /** How sure it is of each type, by the type's ordinal. */
  double[] sure(TypeSigns signs) {
    EventType[] types = EventType.values();
    Model.Sum[] sums = new Model.Sum[types.length];
    for (int t = 0; t < types.length; t++) {
      sums[t] = model.sum();
      signs.own(types[t], sums[t]);
    }
    for (String sign : signs.signs()) {
      List<Weighed> found = bySign.get(sign);
      for (Weighed each : found == null ? List.<Weighed>of() : found) {
        sums[each.type()].add(each.outcomes(), each.weights());
      }
    }
    double[] sure = new double[types.length];
    for (int t = 0; t < types.length; t++) {
      sure[t] = sums[t].probability(Judgement.YES);
    }
    return sure;
  }
}
