package io.parley.jobs.settings;

import java.io.Serializable;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A receiver of alerts, by the operator's name for it. Its address is in the settings only; nothing
 * that travels on a topic can change it.
 *
 * @param secret key of the signature; null where messages go unsigned
 * @param everything true where it hears every alert without a watch
 */
public record Channel(
    String name, String url, Kind kind, @Nullable Secret secret, boolean everything)
    implements Serializable {
  /** Shape of the body. */
  public enum Kind {
    JSON,
    SLACK
  }

  static List<Channel> allOf(Values values, boolean allowPrivate) {
    List<Channel> channels = new ArrayList<>();
    for (String name : values.names("channels.")) {
      String base = "channels." + name + ".";
      String url = values.text(base + "url");
      if (url.isEmpty()) {
        throw new BadSettings(base + "url is not set");
      }
      checkUrl(base + "url", url, allowPrivate);
      channels.add(
          new Channel(
              name,
              url,
              Kind.valueOf(values.oneOf(base + "kind", "json", "slack").toUpperCase(Locale.ROOT)),
              values.secret(base + "secret"),
              values.flag(base + "everything")));
    }
    return List.copyOf(channels);
  }

  private static void checkUrl(String key, String url, boolean allowPrivate) {
    try {
      URI uri = URI.create(url);
      boolean scheme =
          "https".equals(uri.getScheme()) || (allowPrivate && "http".equals(uri.getScheme()));
      if (scheme && uri.getHost() != null && uri.getRawUserInfo() == null) {
        return;
      }
    } catch (IllegalArgumentException e) {
      throw new BadSettings(key + " is no address: " + withoutPath(url));
    }
    throw new BadSettings(
        key
            + " must be https://… without a user (http only with delivery.allow-private): "
            + withoutPath(url));
  }

  /** An address for people: whoever knows the whole of a Slack webhook's may write to it. */
  static String withoutPath(String url) {
    try {
      URI uri = URI.create(url);
      if (uri.getHost() != null) {
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        return uri.getScheme() + "://" + uri.getHost() + port + "/(hidden)";
      }
    } catch (IllegalArgumentException e) {
      return "(hidden)";
    }
    return url.isEmpty() ? "" : "(hidden)";
  }

  @Override
  public String toString() {
    return "channel " + name;
  }
}
