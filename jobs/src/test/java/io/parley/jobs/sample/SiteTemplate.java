package io.parley.jobs.sample;

import io.parley.wire.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The page of one invented site: {@code @name value} lines, {@code ---}, then HTML with {@code
 * {{places}}}. {@code {{date PATTERN}}} is the publication in the site's zone and language, {@code
 * {{json NAME}}} a value inside a JSON string, {@code {{related N}}} and {@code {{comments N}}}
 * lists of other articles and of readers' comments, {@code {{body}}} the paragraphs with the site's
 * {@code @after N} blocks between them.
 */
final class SiteTemplate {
  private final Map<String, String> settings = new TreeMap<>();
  private final String html;
  private final ZoneId zone;
  private final Locale locale;

  private SiteTemplate(String source) {
    int rule = source.indexOf("\n---\n");
    for (String line : source.substring(0, rule).split("\n")) {
      boolean after = line.startsWith("@after ");
      int blank = line.indexOf(' ', after ? "@after ".length() : 0);
      settings.put(line.substring(1, blank), line.substring(blank + 1));
    }
    html = source.substring(rule + 5);
    zone = ZoneId.of(settings.getOrDefault("zone", "UTC"));
    locale = Locale.forLanguageTag(settings.getOrDefault("locale", "en"));
  }

  static SiteTemplate read(Path file) throws IOException {
    return new SiteTemplate(Files.readString(file));
  }

  String siteName() {
    return settings.getOrDefault("name", "");
  }

  /** The day as the site's readers are shown it. */
  String day(Instant at) {
    return at.atZone(zone).toLocalDate().toString();
  }

  String url(SampleArticle article) {
    return fill(settings.getOrDefault("url", ""), place -> value(article, "", place));
  }

  /**
   * The page.
   *
   * @param others gives articles to link to, the same for the same number
   * @param comments name and text of readers
   */
  String page(
      SampleArticle article,
      Function<Integer, List<SampleArticle>> others,
      List<String[]> comments) {
    String url = url(article);
    return fill(
        html,
        place -> {
          String[] words = place.split(" ", 2);
          switch (words[0]) {
            case "body":
              return body(article);
            case "related":
              StringBuilder links = new StringBuilder();
              for (SampleArticle other : others.apply(Integer.valueOf(words[1]))) {
                links.append(item("related", name -> value(other, url(other), name)));
              }
              return links.toString();
            case "comments":
              return comments(article, Integer.parseInt(words[1]), comments);
            default:
              return value(article, url, place);
          }
        });
  }

  private String body(SampleArticle article) {
    List<String> blocks = new ArrayList<>();
    String[] around = settings.getOrDefault("para", "<p>|</p>").split("\\|", 2);
    for (int n = 1; n <= article.paragraphs().size(); n++) {
      String number = String.valueOf(n);
      String text = escape(article.paragraphs().get(n - 1));
      blocks.add(fill(around[0], place -> number) + text + around[1]);
      if (n < article.paragraphs().size()) {
        blocks.add(settings.getOrDefault("after " + n, ""));
      }
    }
    blocks.removeIf(String::isEmpty);
    return String.join("\n", blocks);
  }

  private String comments(SampleArticle article, int count, List<String[]> comments) {
    StringBuilder list = new StringBuilder();
    for (int n = 0; n < count; n++) {
      String[] comment = comments.get(Math.floorMod(article.number() + 5 * n, comments.size()));
      Instant at = article.published().plusSeconds(5_400L * (n + 1) * (n + 1));
      String number = String.valueOf(n + 1);
      list.append(
          item(
              "comment",
              place ->
                  switch (place) {
                    case "name" -> escape(comment[0]);
                    case "text" -> escape(comment[1]);
                    case "n" -> number;
                    default -> time(at, place.substring("date ".length()));
                  }));
    }
    return list.toString();
  }

  private String item(String setting, Function<String, String> value) {
    return fill(settings.getOrDefault(setting, ""), value) + "\n";
  }

  private String value(SampleArticle article, String url, String place) {
    String[] words = place.split(" ", 2);
    return switch (words[0]) {
      case "date" -> time(article.published(), words[1]);
      case "modified" -> time(article.published().plusSeconds(7_200), words[1]);
      case "json" -> jsonInside(plain(article, words[1]));
      case "url" -> escape(url);
      default -> escape(plain(article, words[0]));
    };
  }

  private static String plain(SampleArticle article, String name) {
    return switch (name) {
      case "title" -> article.title();
      case "author" -> article.author();
      case "slug" -> article.slug();
      case "number" -> String.valueOf(article.number());
      case "description" -> article.firstWords() + "...";
      default -> throw new IllegalArgumentException("no place " + name);
    };
  }

  private String time(Instant at, String pattern) {
    return DateTimeFormatter.ofPattern(pattern, locale).format(at.atZone(zone));
  }

  private static String jsonInside(String text) {
    String quoted = Json.line(text);
    return quoted.substring(1, quoted.length() - 1);
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static String fill(String text, Function<String, String> value) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    for (int open = text.indexOf("{{"); open >= 0; open = text.indexOf("{{", at)) {
      int close = text.indexOf("}}", open);
      out.append(text, at, open).append(value.apply(text.substring(open + 2, close)));
      at = close + 2;
    }
    return out.append(text, at, text.length()).toString();
  }
}
