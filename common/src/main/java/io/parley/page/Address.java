package io.parley.page;

import crawlercommons.filters.basic.BasicURLNormalizer;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The one address of an article: normalised, without tracking parameters, as the page itself names
 * it. Thread-safe.
 */
public final class Address {
  private static final Set<String> TRACKING =
      RuleFile.read("tracking.tsv", 1).stream().map(r -> r.cell(0)).collect(Collectors.toSet());
  private static final int LONGEST = 2_000;
  private static final BasicURLNormalizer NORMALIZER = new BasicURLNormalizer();

  private Address() {}

  /**
   * An http or https address in its normal form; null where it is none. Fragment and tracking
   * parameters go, the order of the other parameters is settled.
   */
  public static @Nullable String normal(String address) {
    String trimmed = address.strip();
    if (trimmed.length() > LONGEST) {
      return null;
    }
    String lower = trimmed.toLowerCase(Locale.ROOT);
    if (!lower.startsWith("http://") && !lower.startsWith("https://")) {
      return null;
    }
    String normal = NORMALIZER.filter(withoutTracking(trimmed));
    if (normal == null) {
      return null;
    }
    try {
      String host = new URI(normal).getHost();
      return host == null || host.isEmpty() ? null : normal;
    } catch (URISyntaxException e) {
      return null; // what cannot be parsed cannot be linked to
    }
  }

  /** What the page says its address is, where that can be believed; else where it was fetched. */
  static @Nullable String of(Landmarks marks, @Nullable String url) {
    String fetched = url == null ? null : normal(url);
    for (String claim : claims(marks)) {
      String normal = normal(claim);
      if (normal != null && (fetched == null || isCredible(normal, fetched))) {
        return normal;
      }
    }
    return fetched;
  }

  private static List<String> claims(Landmarks marks) {
    String open = marks.meta().get("og:url");
    return open == null ? List.of(marks.canonical()) : List.of(marks.canonical(), open);
  }

  /** Keys of all addresses the page goes by, see {@link LinkedData#key}. */
  static Set<String> keys(@Nullable String own, @Nullable String url) {
    Set<String> keys = new HashSet<>();
    if (url != null) {
      keys.add(LinkedData.key(url));
    }
    if (own != null) {
      keys.add(LinkedData.key(own));
    }
    return keys;
  }

  /** Another site's address, or the front page for an article deep in the site, is a mistake. */
  private static boolean isCredible(String claim, String fetched) {
    URI a = URI.create(claim);
    URI b = URI.create(fetched);
    boolean front = isFront(a) && !isFront(b);
    return !front && site(a.getHost()).equals(site(b.getHost()));
  }

  private static boolean isFront(URI address) {
    String path = address.getPath();
    return (path == null || path.length() < 2) && address.getQuery() == null;
  }

  /** The last two labels of a host, or three where the last but one is a registry's. */
  private static String site(String host) {
    String[] labels = host.toLowerCase(Locale.ROOT).split("\\.");
    int n = labels.length;
    if (n < 2) {
      return host;
    }
    boolean registry = n > 2 && labels[n - 1].length() == 2 && labels[n - 2].length() <= 3;
    return (registry ? labels[n - 3] + "." : "") + labels[n - 2] + "." + labels[n - 1];
  }

  private static String withoutTracking(String address) {
    int hash = address.indexOf('#');
    String bare = hash < 0 ? address : address.substring(0, hash);
    int query = bare.indexOf('?');
    if (query < 0) {
      return bare;
    }
    StringBuilder kept = new StringBuilder(bare.substring(0, query));
    char before = '?';
    for (String parameter : bare.substring(query + 1).split("&", -1)) {
      int equals = parameter.indexOf('=');
      String name =
          (equals < 0 ? parameter : parameter.substring(0, equals)).toLowerCase(Locale.ROOT);
      if (!name.isEmpty() && !TRACKING.contains(name) && !name.startsWith("utm_")) {
        kept.append(before).append(parameter);
        before = '&';
      }
    }
    return kept.toString();
  }
}
