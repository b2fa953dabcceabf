package io.parley.jobs.sample;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parley.wire.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** The sample crawl and what a good reader finds in it, made from {@code src/sample}. */
final class SampleCrawl {
  /** More than the two mebibytes that a page may have. */
  private static final int HUGE_CHARACTERS = 2_300_000;

  /** The line of the crawl that is not JSON comes after this many pages. */
  private static final int BROKEN_LINE_AFTER = 31;

  private static final String BROKEN_LINE =
      "{\"id\":\"bad-line\",\"url\":\"https://www.meridianwire.example/world/\",\"html\":\"<html><bo";

  private final List<SampleArticle> byPublication;
  private final Map<String, SiteTemplate> sites = new HashMap<>();
  private final List<String[]> comments;

  private SampleCrawl(Path sources) throws IOException {
    List<SampleArticle> all =
        new ArrayList<>(ArticleFile.readAll(sources.resolve("articles")).values());
    all.sort(Comparator.comparing(SampleArticle::published).thenComparing(SampleArticle::key));
    byPublication = List.copyOf(all);
    for (SampleArticle article : all) {
      if (!sites.containsKey(article.site())) {
        sites.put(
            article.site(),
            SiteTemplate.read(sources.resolve("templates/" + article.site() + ".html")));
      }
    }
    comments =
        Files.readAllLines(sources.resolve("comments.tsv")).stream()
            .filter(line -> !line.startsWith("#"))
            .map(line -> line.split("\t", 2))
            .toList();
  }

  /** Reads {@code src/sample}. */
  static SampleCrawl read(Path sources) throws IOException {
    return new SampleCrawl(sources);
  }

  /** The crawl, a line a page, in the order of fetching. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (SampleArticle article : byFetch()) {
      ObjectNode line = Json.mapper().createObjectNode();
      line.put("id", article.key());
      line.put("url", site(article).url(article));
      line.put("html", html(article));
      line.put("fetched_at", article.fetched().toString());
      lines.add(Json.line(line));
      if (lines.size() == BROKEN_LINE_AFTER) {
        lines.add(BROKEN_LINE);
      }
    }
    return lines;
  }

  /** The truth, a line a page, in the order of fetching. */
  List<String> expected() {
    List<String> lines = new ArrayList<>();
    for (SampleArticle article : byFetch()) {
      ObjectNode line = Json.mapper().createObjectNode();
      line.put("id", article.key());
      line.put("verdict", article.dead().isEmpty() ? "article" : "dead_letter");
      line.set("reasons", Json.mapper().valueToTree(article.dead()));
      if (article.dead().isEmpty()) {
        truth(article, line);
      }
      lines.add(Json.line(line));
    }
    return lines;
  }

  private void truth(SampleArticle article, ObjectNode line) {
    boolean future = article.published().isAfter(article.fetched());
    line.put("language", article.language());
    line.put("title", article.title());
    line.put("source", signed(article) ? site(article).siteName() : null);
    line.put("starts", article.firstWords());
    line.put("paragraphs", article.paragraphs().size());
    line.put("published_at", future ? null : article.published().toString());
    line.put("day", future ? null : site(article).day(article.published()));
    line.put("story", article.story());
    line.put("duplicate_of", article.copyOf());
    line.set("event_types", Json.mapper().valueToTree(article.eventTypes()));
    List<ObjectNode> talks = article.talks();
    if (talks == null) {
      line.putNull("talks");
    } else {
      ArrayNode array = line.putArray("talks");
      talks.forEach(array::add);
    }
  }

  /** True where the page says in its metadata who publishes it. */
  private boolean signed(SampleArticle article) {
    String page = html(article);
    return page.contains("og:site_name") || page.contains("\"publisher\"");
  }

  private List<SampleArticle> byFetch() {
    return byPublication.stream()
        .sorted(Comparator.comparing(SampleArticle::fetched).thenComparing(SampleArticle::key))
        .toList();
  }

  private SiteTemplate site(SampleArticle article) {
    SiteTemplate site = sites.get(article.site());
    if (site == null) {
      throw new IllegalStateException("no template for " + article.site());
    }
    return site;
  }

  private String html(SampleArticle article) {
    String page = site(article).page(article, count -> others(article, count), comments);
    return switch (article.shape()) {
      case "cut" -> page.substring(0, page.indexOf("<nav"));
      case "huge" -> page.replace("</main>", hugeMap() + "</main>");
      default -> page;
    };
  }

  /** A list of points, as a page does that should have drawn them. */
  private static String hugeMap() {
    StringBuilder list = new StringBuilder("<ol class=\"points\">");
    for (int i = 0; list.length() < HUGE_CHARACTERS; i++) {
      list.append("<li>").append(i % 10).append(" 0</li>");
    }
    return list.append("</ol>").toString();
  }

  /** Whole articles published before this one, newest first; the first ones link to later ones. */
  private List<SampleArticle> others(SampleArticle article, int count) {
    List<SampleArticle> chosen = new ArrayList<>();
    int size = byPublication.size();
    int at = byPublication.indexOf(article);
    for (int step = 1; chosen.size() < count && step < size; step += 2) {
      SampleArticle other = byPublication.get(Math.floorMod(at - step, size));
      if (other.dead().isEmpty() && other.copyOf() == null && !other.equals(article)) {
        chosen.add(other);
      }
    }
    return chosen;
  }

  /** Writes {@code crawl.jsonl.gz} and {@code expected.jsonl} into a folder. */
  void write(Path out) throws IOException {
    try (OutputStream file = Files.newOutputStream(out.resolve("crawl.jsonl.gz"));
        OutputStream zipped = new GZIPOutputStream(file)) {
      for (String line : lines()) {
        zipped.write((line + "\n").getBytes(StandardCharsets.UTF_8));
      }
    }
    Files.write(out.resolve("expected.jsonl"), expected());
  }
}
