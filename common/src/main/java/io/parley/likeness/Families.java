package io.parley.likeness;

import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Which publishers belong together, from {@code families.tsv}. A publisher that no list knows is
 * its own family: its name, else its host. Immutable, thread-safe.
 */
final class Families {
  private final Map<String, String> byName = new HashMap<>();

  static Families load() {
    Families all = new Families();
    DataLines.read(
        "/io/parley/likeness/families.tsv",
        3,
        cells -> {
          for (String name : cells.get(1).split(";", -1)) {
            all.add(normal(name), cells.get(0));
          }
          for (String host : cells.get(2).split(";", -1)) {
            all.add(host, cells.get(0));
          }
        });
    return all;
  }

  private void add(String name, String family) {
    if (name.isEmpty()) {
      return;
    }
    String before = byName.putIfAbsent(name, family);
    if (before != null && !before.equals(family)) {
      throw new IllegalArgumentException("\"" + name + "\" is already in family " + before);
    }
  }

  /** Never empty: an article without source and host is a family {@code unknown}. */
  String of(String source, String url) {
    String name = normal(source);
    String known = byName.get(name);
    if (known != null) {
      return known;
    }
    String host = host(url);
    // "edition.cnn.com", "cnn.com"; a bare ending such as "com" is in no list.
    for (String part = host; !part.isEmpty(); part = parent(part)) {
      known = byName.get(part);
      if (known != null) {
        return known;
      }
    }
    if (!name.isEmpty()) {
      return name;
    }
    return host.isEmpty() ? "unknown" : host;
  }

  private static String parent(String host) {
    int dot = host.indexOf('.');
    return dot < 0 ? "" : host.substring(dot + 1);
  }

  /** Small letters and digits, single blanks, no leading "the". */
  static String normal(String name) {
    StringBuilder out = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        out.append(Character.toLowerCase(c));
      } else if (out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
        out.append(' ');
      }
    }
    String normal = out.toString().strip();
    return normal.startsWith("the ") ? normal.substring(4) : normal;
  }

  private static String host(String url) {
    try {
      String host = URI.create(url).getHost();
      if (host == null) {
        return "";
      }
      String small = host.toLowerCase(Locale.ROOT);
      return small.startsWith("www.") ? small.substring(4) : small;
    } catch (IllegalArgumentException e) {
      // Addresses in the wild break the grammar of URIs; then the name alone must do.
      return "";
    }
  }
}
