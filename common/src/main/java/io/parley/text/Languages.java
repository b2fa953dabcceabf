package io.parley.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * Which language a text is written in, by OpenNLP's language detector (103 languages, model from
 * the class path, loaded once when first asked). Thread-safe.
 */
public final class Languages {
  /** The answer for a text that is too short or too mixed to tell. */
  public static final String UNKNOWN = "und";

  /** Characters looked at; more costs time and decides nothing. */
  private static final int LOOKED_AT = 1_200;

  private static final int FEWEST_LETTERS = 16;
  private static final String MODEL = "/langdetect-183.bin";

  private Languages() {}

  /** ISO 639-1 code where there is one, else the ISO 639-3 code, or {@link #UNKNOWN}. */
  public static String detect(String text) {
    String sample = text.length() > LOOKED_AT ? text.substring(0, LOOKED_AT) : text;
    if (sample.codePoints().filter(Character::isLetter).limit(FEWEST_LETTERS).count()
        < FEWEST_LETTERS) {
      return UNKNOWN;
    }
    Language best = new LanguageDetectorME(Loaded.MODEL).predictLanguage(sample);
    return Loaded.SHORT_CODES.getOrDefault(best.getLang(), best.getLang());
  }

  /** Loaded when first needed, once a process. */
  private static final class Loaded {
    static final LanguageDetectorModel MODEL = load();
    static final Map<String, String> SHORT_CODES = shortCodes();

    private static LanguageDetectorModel load() {
      try (InputStream in = Languages.class.getResourceAsStream(Languages.MODEL)) {
        if (in == null) {
          throw new IllegalStateException(
              "language model is not on the class path: " + Languages.MODEL);
        }
        return new LanguageDetectorModel(in);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + Languages.MODEL, e);
      }
    }

    private static Map<String, String> shortCodes() {
      Map<String, String> codes = new HashMap<>();
      for (String code : Locale.getISOLanguages()) {
        try {
          codes.put(Locale.forLanguageTag(code).getISO3Language(), code);
        } catch (MissingResourceException e) {
          continue; // a two-letter code without a three-letter one cannot come from the model
        }
      }
      codes.put("cmn", "zh");
      codes.put("arb", "ar");
      codes.put("pes", "fa");
      codes.put("ekk", "et");
      codes.put("lvs", "lv");
      codes.put("zlm", "ms");
      return codes;
    }
  }
}
