package io.parley.jobs.settings;

import java.io.Serializable;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How to reach Elasticsearch and how to write to it.
 *
 * @param apiKey encoded key; wins over user and password
 * @param caFile certificate of the authority to trust, PEM; null for the JVM's own
 * @param prefix first part of index names
 * @param generation the indices written; aliases say which are read
 */
public record ElasticSettings(
    List<String> urls,
    @Nullable Secret apiKey,
    @Nullable String username,
    @Nullable Secret password,
    @Nullable String caFile,
    String prefix,
    int generation,
    int batch,
    int inFlight,
    Duration flushAfter,
    Duration requestTimeout)
    implements Serializable {
  private static final Pattern INDEX_NAME = Pattern.compile("[a-z][a-z0-9-]{0,40}");

  static ElasticSettings of(Values values) {
    List<String> urls = values.list("elastic.urls");
    for (String url : urls) {
      checkUrl(url);
    }
    String prefix = values.required("elastic.prefix");
    if (!INDEX_NAME.matcher(prefix).matches()) {
      throw new BadSettings("elastic.prefix must be lower-case letters, digits and -: " + prefix);
    }
    String username = values.text("elastic.username");
    String caFile = values.text("elastic.ca-file");
    return new ElasticSettings(
        urls,
        values.secret("elastic.api-key"),
        username.isEmpty() ? null : username,
        values.secret("elastic.password"),
        caFile.isEmpty() ? null : caFile,
        prefix,
        values.number("elastic.generation", 1, 9999),
        values.number("elastic.batch", 1, 10_000),
        values.number("elastic.in-flight", 1, 64),
        values.duration("elastic.flush-after"),
        values.duration("elastic.request-timeout"));
  }

  private static void checkUrl(String url) {
    try {
      URI uri = URI.create(url);
      if (uri.getRawUserInfo() != null) {
        throw new BadSettings(
            "elastic.urls must not name a user: set elastic.username and elastic.password");
      }
      if (uri.getHost() != null
          && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
        return;
      }
    } catch (IllegalArgumentException e) {
      throw new BadSettings("elastic.urls: no address: " + url);
    }
    throw new BadSettings("elastic.urls: http://host:port or https://host:port, not " + url);
  }

  @Override
  public String toString() {
    return "Elasticsearch at " + String.join(", ", urls);
  }
}
