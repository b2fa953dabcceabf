package io.parley.story;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names of stories. */
final class StoryIds {
  private StoryIds() {}

  /** {@code s} and 16 hexadecimal digits of the SHA-256 of the founding article's id. */
  static String of(String articleId) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(articleId.getBytes(StandardCharsets.UTF_8));
      return "s" + HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
