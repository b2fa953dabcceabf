package io.parley.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;

/** OpenNLP's English part-of-speech model from the class path; one tagger a thread. */
final class PartOfSpeech {
  private static final String MODEL = "/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin";

  /** Longer words cannot be words; the tagger's features grow with their length. */
  private static final int LONGEST_WORD = 60;

  private final POSTaggerME tagger = new POSTaggerME(Loaded.MODEL);

  List<Token> tag(List<Token> tokens) {
    String[] words = new String[tokens.size()];
    for (int i = 0; i < words.length; i++) {
      String word = tokens.get(i).text();
      words[i] = word.length() > LONGEST_WORD ? word.substring(0, LONGEST_WORD) : word;
    }
    String[] tags = tagger.tag(words);
    List<Token> tagged = new ArrayList<>(words.length);
    for (int i = 0; i < words.length; i++) {
      Token token = tokens.get(i);
      tagged.add(new Token(token.text(), token.start(), token.end(), tags[i]));
    }
    return tagged;
  }

  /** Loaded when first needed, once a process. */
  private static final class Loaded {
    static final POSModel MODEL = load();

    private static POSModel load() {
      try (InputStream in = PartOfSpeech.class.getResourceAsStream(PartOfSpeech.MODEL)) {
        if (in == null) {
          throw new IllegalStateException(
              "part-of-speech model is not on the class path: " + PartOfSpeech.MODEL);
        }
        return new POSModel(in);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + PartOfSpeech.MODEL, e);
      }
    }
  }
}
