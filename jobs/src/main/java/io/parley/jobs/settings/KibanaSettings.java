package io.parley.jobs.settings;

import java.io.Serializable;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * How {@code setup} reaches Kibana.
 *
 * @param url its address; empty where there is none, and then nothing is imported
 */
public record KibanaSettings(String url, String username, @Nullable Secret password)
    implements Serializable {
  static KibanaSettings of(Values values) {
    return new KibanaSettings(
        address("kibana.url", values),
        values.required("kibana.username"),
        values.secret("kibana.password"));
  }

  /** The address that a setting gives; empty where it gives none. */
  static String address(String key, Values values) {
    String url = values.text(key);
    if (!url.isEmpty() && !isAddress(key, url)) {
      throw new BadSettings(key + ": http://host:port or https://host:port, not " + url);
    }
    return url;
  }

  private static boolean isAddress(String key, String url) {
    try {
      URI uri = URI.create(url);
      return uri.getHost() != null
          && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
    } catch (IllegalArgumentException e) {
      throw new BadSettings(key + ": no address: " + url);
    }
  }

  @Override
  public String toString() {
    return "Kibana at " + url;
  }
}
