package io.parley.event;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import opennlp.tools.ml.maxent.io.QNModelReader;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.BinaryFileDataReader;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.MaxentModel;
import org.jspecify.annotations.Nullable;

/**
 * A trained maximum-entropy classifier over signs, as {@link TalksTraining} writes it. Gives the
 * same figures to the last bit as OpenNLP's own evaluation of the model, but finds a sign without
 * putting its parts together. Immutable, thread-safe.
 */
final class Model {
  /** 31 to the power of a part's length, as {@link String#hashCode} multiplies. */
  private static final int[] POWERS = new int[64];

  static {
    POWERS[0] = 1;
    for (int i = 1; i < POWERS.length; i++) {
      POWERS[i] = 31 * POWERS[i - 1];
    }
  }

  private final String[] outcomes;

  /** Signs by their hash, open addressing; the hash of an empty place is 0. */
  private final String[] keys;

  private final int[] hashes;
  private final int[][] touched;
  private final double[][] weights;
  private final int shift;

  Model(MaxentModel model) {
    outcomes = new String[model.getNumOutcomes()];
    for (int i = 0; i < outcomes.length; i++) {
      outcomes[i] = model.getOutcome(i);
    }
    Map<String, Context> contexts = contexts((AbstractModel) model);
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(2 * contexts.size() + 1);
    shift = Integer.SIZE - bits;
    keys = new String[1 << bits];
    hashes = new int[keys.length];
    touched = new int[keys.length][];
    weights = new double[keys.length][];
    contexts.forEach(this::put);
  }

  private static Map<String, Context> contexts(AbstractModel model) {
    Map<String, Context> contexts = new TreeMap<>();
    ((Map<?, ?>) model.getDataStructures()[1])
        .forEach((sign, context) -> contexts.put((String) sign, (Context) context));
    return contexts;
  }

  private void put(String sign, Context context) {
    // What L1 has brought to nothing need not be found.
    if (Arrays.stream(context.getParameters()).allMatch(w -> w == 0) || sign.isEmpty()) {
      return;
    }
    int hash = full(sign.hashCode());
    int at = slot(hash);
    while (hashes[at] != 0) {
      at = (at + 1) & (keys.length - 1);
    }
    keys[at] = sign;
    hashes[at] = hash;
    touched[at] = context.getOutcomes();
    weights[at] = context.getParameters();
  }

  /** A hash that is never the mark of an empty place. */
  private static int full(int hash) {
    return hash == 0 ? 1 : hash;
  }

  private int slot(int hash) {
    return (hash * 0x9E3779B9) >>> shift;
  }

  /** One from the class path; null where it is not there, as before the first training. */
  static @Nullable Model load(String resource) {
    try (InputStream in = Model.class.getResourceAsStream(resource)) {
      if (in == null) {
        return null;
      }
      return read(in);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the model " + resource, e);
    }
  }

  /** One as training wrote it. */
  static Model read(InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(new GZIPInputStream(in));
    String type = new BinaryFileDataReader(data).readUTF();
    if (!type.equals("QN")) {
      throw new IOException("no maximum-entropy model but " + type);
    }
    return new Model(new QNModelReader(new BinaryFileDataReader(data)).constructModel());
  }

  /** What an outcome's number stands for. */
  String outcome(int index) {
    return outcomes[index];
  }

  int size() {
    return outcomes.length;
  }

  /** Takes one sign and what it weighs for some outcomes. */
  interface Weights {
    void accept(String sign, int[] outcomes, double[] weights);
  }

  /** Every sign that weighs anything. */
  void forEach(Weights into) {
    for (int at = 0; at < hashes.length; at++) {
      if (hashes[at] != 0) {
        into.accept(keys[at], touched[at], weights[at]);
      }
    }
  }

  /** A new case to be judged: put its signs in, then ask. */
  Sum sum() {
    return new Sum();
  }

  /** The weights of the signs of one case, added up. For one thread. */
  final class Sum implements Signs {
    private final double[] sums = new double[outcomes.length];

    @Override
    public void add(String a, String b, String c, String d, String e, String f) {
      int hash = a.hashCode();
      hash = hash * power(b.length()) + b.hashCode();
      hash = hash * power(c.length()) + c.hashCode();
      hash = hash * power(d.length()) + d.hashCode();
      hash = hash * power(e.length()) + e.hashCode();
      hash = hash * power(f.length()) + f.hashCode();
      int length = a.length() + b.length() + c.length() + d.length() + e.length() + f.length();
      hash = full(hash);
      int mask = hashes.length - 1;
      for (int at = slot(hash); hashes[at] != 0; at = (at + 1) & mask) {
        if (hashes[at] == hash && keys[at].length() == length && is(keys[at], a, b, c, d, e, f)) {
          add(touched[at], weights[at]);
          return;
        }
      }
    }

    /** Adds weights that somebody else has looked up. */
    void add(int[] which, double[] much) {
      for (int i = 0; i < which.length; i++) {
        sums[which[i]] += much[i];
      }
    }

    private static boolean is(
        String key, String a, String b, String c, String d, String e, String f) {
      int at = a.length();
      if (!key.startsWith(a) || !key.startsWith(b, at)) {
        return false;
      }
      at += b.length();
      if (!key.startsWith(c, at)) {
        return false;
      }
      at += c.length();
      if (!key.startsWith(d, at)) {
        return false;
      }
      at += d.length();
      return key.startsWith(e, at) && key.startsWith(f, at + e.length());
    }

    private static int power(int length) {
      int power = POWERS[Math.min(length, POWERS.length - 1)];
      for (int left = length - POWERS.length + 1; left > 0; left--) {
        power *= 31;
      }
      return power;
    }

    /** Probability of each outcome. */
    double[] probabilities() {
      double most = sums[0];
      for (double sum : sums) {
        most = Math.max(most, sum);
      }
      double all = 0;
      for (double sum : sums) {
        all += StrictMath.exp(sum - most);
      }
      double total = most + StrictMath.log(all);
      double[] probabilities = new double[sums.length];
      for (int i = 0; i < sums.length; i++) {
        probabilities[i] = StrictMath.exp(sums[i] - total);
      }
      return probabilities;
    }

    /** Probability of one outcome; 0 for one that the model does not know. */
    double probability(String outcome) {
      for (int i = 0; i < outcomes.length; i++) {
        if (outcomes[i].equals(outcome)) {
          return probabilities()[i];
        }
      }
      return 0;
    }
  }
}
