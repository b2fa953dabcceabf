package io.parley.text;

/**
 * Sizes beyond which nothing is read. They come before any parser or model, because those grow
 * faster than their input: a single 64,000-character token costs the tokenizer seconds.
 */
public final class TextLimits {
  /** Bytes of one crawled record as it arrives; what Kafka's topic takes. */
  public static final int RECORD_BYTES = 4 * 1024 * 1024;

  /** Bytes of markup given to the HTML parser, scripts and styles taken out first. */
  public static final int PAGE_BYTES = 2 * 1024 * 1024;

  /** Depth of nested elements the parser keeps. */
  public static final int PAGE_DEPTH = 256;

  /** Code points of an article's text. */
  public static final int TEXT_CODE_POINTS = 200_000;

  /** Code points of a headline. */
  public static final int TITLE_CODE_POINTS = 1_000;

  /** Characters of one token; a longer run is cut before a model sees it. */
  public static final int TOKEN_CHARS = 200;

  /** Tokens of one sentence. */
  public static final int SENTENCE_TOKENS = 400;

  private TextLimits() {}

  /** The first {@code limit} code points of a text, never half a surrogate pair. */
  public static String cut(String text, int limit) {
    if (text.length() <= limit) {
      return text;
    }
    int points = text.codePointCount(0, text.length());
    return points <= limit ? text : text.substring(0, text.offsetByCodePoints(0, limit));
  }
}
