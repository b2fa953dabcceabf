package io.parley.jobs.webhook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parley.jobs.settings.Channel;
import io.parley.wire.Alert;
import io.parley.wire.Json;
import io.parley.wire.Proof;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** The body of a message: the whole alert as JSON, or a text in Slack's markup. */
final class Bodies {
  private static final int SLACK_TEXT = 3000;
  private static final int SLACK_PROOFS = 5;

  private Bodies() {}

  static byte[] of(Alert alert, Channel.Kind kind) {
    return switch (kind) {
      case JSON -> Json.bytes(alert);
      case SLACK -> slack(alert);
    };
  }

  private static byte[] slack(Alert alert) {
    StringBuilder text = new StringBuilder();
    text.append('*').append(escape(alert.headline())).append("*\n").append(escape(alert.text()));
    alert.changes().forEach(change -> text.append("\n• ").append(escape(change)));
    // One proof a page: who said it, in which words, and where it can be read.
    Map<String, Proof> byPage = new LinkedHashMap<>();
    alert.proofs().forEach(proof -> byPage.putIfAbsent(proof.url(), proof));
    byPage.values().stream()
        .limit(SLACK_PROOFS)
        .forEach(
            proof ->
                text.append("\n> ")
                    .append(escape(proof.text().replace('\n', ' ')))
                    .append("\n> — ")
                    .append(escape(proof.source()))
                    .append(' ')
                    .append(link(proof.url())));
    ObjectNode body = Json.mapper().createObjectNode();
    body.put("text", cut(text.toString()));
    body.put("unfurl_links", false);
    return Json.bytes(body);
  }

  /** Slack's three control characters; with them go links, channels and mentions like @here. */
  static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String link(String url) {
    try {
      URI uri = URI.create(url);
      if (uri.getHost() != null
          && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))) {
        return escape(url);
      }
    } catch (IllegalArgumentException e) {
      return "";
    }
    return "";
  }

  private static String cut(String text) {
    if (text.length() <= SLACK_TEXT) {
      return text;
    }
    int end =
        Character.isHighSurrogate(text.charAt(SLACK_TEXT - 2)) ? SLACK_TEXT - 2 : SLACK_TEXT - 1;
    return text.substring(0, end) + "…";
  }
}
