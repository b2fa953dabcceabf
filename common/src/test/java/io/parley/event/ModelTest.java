package io.parley.event;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import opennlp.tools.ml.TrainerFactory;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import org.junit.jupiter.api.Test;

final class ModelTest {
  private static final List<String> OUTCOMES = List.of("met", "planned", "none");

  private static MaxentModel trained(Random random) throws Exception {
    Event[] events = new Event[200];
    for (int i = 0; i < events.length; i++) {
      String[] signs = new String[6];
      for (int s = 0; s < signs.length; s++) {
        signs[s] = sign(random);
      }
      events[i] = new Event(OUTCOMES.get(random.nextInt(OUTCOMES.size())), signs);
    }
    TrainingParameters parameters = new TrainingParameters();
    parameters.put(TrainingParameters.ALGORITHM_PARAM, QNTrainer.MAXENT_QN_VALUE);
    parameters.put(TrainingParameters.ITERATIONS_PARAM, 20);
    parameters.put(TrainingParameters.CUTOFF_PARAM, 1);
    parameters.put("PrintMessages", false);
    Map<String, String> report = new HashMap<>();
    return TrainerFactory.getEventTrainer(parameters, report)
        .train(ObjectStreamUtils.createObjectStream(events));
  }

  private static String sign(Random random) {
    return "kind"
        + random.nextInt(4)
        + "="
        + "word ".repeat(random.nextInt(20))
        + random.nextInt(9);
  }

  @Test
  void itGivesTheFiguresOfOpenNlpToTheLastBit() throws Exception {
    Random random = new Random(7);
    MaxentModel theirs = trained(random);
    Model ours = new Model(theirs);
    for (int i = 0; i < 300; i++) {
      String[] signs = {sign(random), sign(random), "never seen", sign(random)};
      Model.Sum sum = ours.sum();
      for (String sign : signs) {
        sum.add(sign);
      }
      assertArrayEquals(theirs.eval(signs), sum.probabilities(), 0);
    }
  }

  @Test
  void partsAreOneSignPutTogether() throws Exception {
    Random random = new Random(8);
    Model model = new Model(trained(random));
    for (int i = 0; i < 300; i++) {
      String sign = sign(random);
      Model.Sum whole = model.sum();
      whole.add(sign);
      int a = random.nextInt(sign.length() + 1);
      int b = a + random.nextInt(sign.length() - a + 1);
      Model.Sum parts = model.sum();
      parts.add("", sign.substring(0, a), "", sign.substring(a, b), sign.substring(b), "");
      assertArrayEquals(whole.probabilities(), parts.probabilities(), 0);
      Signs.Listed listed = new Signs.Listed();
      listed.add(sign.substring(0, a), sign.substring(a, b), sign.substring(b));
      assertEquals(List.of(sign), listed.all());
    }
  }

  @Test
  void anOutcomeThatItDoesNotKnowHasNoProbability() throws Exception {
    Model model = new Model(trained(new Random(9)));
    assertEquals(0, model.sum().probability("no such outcome"));
  }
}
