package io.parley.event;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.GZIPInputStream;
import opennlp.tools.ml.maxent.io.QNModelReader;
import opennlp.tools.ml.model.BinaryFileDataReader;
import opennlp.tools.ml.model.MaxentModel;
import org.jspecify.annotations.Nullable;

/**
 * A trained maximum-entropy classifier over signs, as {@link TalksTraining} writes it. Immutable,
 * thread-safe.
 */
final class Model {
  private final MaxentModel model;

  Model(MaxentModel model) {
    this.model = model;
  }

  /** One from the class path; null where it is not there, as before the first training. */
  static @Nullable Model load(String resource) {
    try (InputStream in = Model.class.getResourceAsStream(resource)) {
      if (in == null) {
        return null;
      }
      DataInputStream data = new DataInputStream(new GZIPInputStream(in));
      String type = new BinaryFileDataReader(data).readUTF();
      if (!type.equals("QN")) {
        throw new IOException("no maximum-entropy model but " + type);
      }
      return new Model(new QNModelReader(new BinaryFileDataReader(data)).constructModel());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the model " + resource, e);
    }
  }

  /** Probability of each outcome. */
  double[] of(List<String> signs) {
    return model.eval(signs.toArray(new String[0]));
  }

  /** What an outcome's number stands for. */
  String outcome(int index) {
    return model.getOutcome(index);
  }

  /** Probability of one outcome; 0 for one that the model does not know. */
  double probability(List<String> signs, String outcome) {
    int index = model.getIndex(outcome);
    return index < 0 ? 0 : of(signs)[index];
  }
}
