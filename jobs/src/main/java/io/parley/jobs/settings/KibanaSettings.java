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
    String url = values.text("kibana.url");
    if (!url.isEmpty() && !isAddress(url)) {
      throw new BadSettings("kibana.url: http://host:port or https://host:port, not " + url);
    }
    return new KibanaSettings(
        url, values.required("kibana.username"), values.secret("kibana.password"));
  }

  private static boolean isAddress(String url) {
    try {
      URI uri = URI.create(url);
      return uri.getHost() != null
          && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
    } catch (IllegalArgumentException e) {
      throw new BadSettings("kibana.url: no address: " + url);
    }
  }

  @Override
  public String toString() {
    return "Kibana at " + url;
  }
}
