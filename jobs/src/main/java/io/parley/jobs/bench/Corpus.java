package io.parley.jobs.bench;

import io.parley.event.Tagger;
import io.parley.event.Tagging;
import io.parley.intake.ArticleReader;
import io.parley.intake.CrawledPages;
import io.parley.likeness.Sketcher;
import io.parley.model.Article;
import io.parley.model.ArticleField;
import io.parley.text.Analyzed;
import io.parley.text.TextAnalyzer;
import io.parley.wire.CrawledPage;
import io.parley.wire.Json;
import io.parley.wire.Rejected;
import io.parley.wire.TaggedArticle;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * Pages and articles of common size, made of the sample crawl, at each stage of their way. The
 * sample's own texts are a few paragraphs each, so several make one.
 */
final class Corpus {
  private static final Instant START = Instant.parse("2025-05-01T00:00:00Z");

  /** Length of a common report, in characters. */
  private static final int TEXT = 4_000;

  final List<byte[]> records = new ArrayList<>();
  final List<CrawledPage> pages = new ArrayList<>();
  final List<Article> articles = new ArrayList<>();
  final List<Analyzed> titles = new ArrayList<>();
  final List<Analyzed> texts = new ArrayList<>();
  final List<TaggedArticle> tagged = new ArrayList<>();

  private static final class Loaded {
    static final Corpus CORPUS = load();
  }

  /** The corpus, made once a process; it takes some seconds. */
  static Corpus loaded() {
    return Loaded.CORPUS;
  }

  private static Corpus load() {
    Corpus corpus = new Corpus();
    ArticleReader reader = new ArticleReader();
    Tagger tagger = Tagger.create();
    Sketcher sketcher = Sketcher.create();
    TextAnalyzer analyzer = new TextAnalyzer();
    List<Article> samples = samples(reader);
    for (int i = 0; i < samples.size(); i++) {
      Article sample = samples.get(i);
      CrawledPage made =
          new CrawledPage(
              sample.id(),
              sample.url(),
              TypicalPage.of(longer(samples, i), samples),
              null,
              null,
              sample.source(),
              null,
              sample.streamTime(),
              null,
              null);
      try {
        byte[] record = Json.bytes(made);
        CrawledPage page = CrawledPages.parse(record);
        Article article = reader.read(page, sample.streamTime()).article();
        corpus.records.add(record);
        corpus.pages.add(page);
        corpus.articles.add(article);
        corpus.titles.add(analyzer.analyze(ArticleField.TITLE, article.title()));
        corpus.texts.add(analyzer.analyze(ArticleField.TEXT, article.text()));
        corpus.tagged.add(tagged(article, tagger, sketcher));
      } catch (Rejected e) {
        throw new IllegalStateException("a page made for the measurement is no article", e);
      }
    }
    return corpus;
  }

  private static List<Article> samples(ArticleReader reader) {
    List<Article> samples = new ArrayList<>();
    for (String line : sample().split("\n")) {
      try {
        CrawledPage page = CrawledPages.parse(line.getBytes(StandardCharsets.UTF_8));
        samples.add(reader.read(page, START).article());
      } catch (Rejected e) {
        // The sample holds broken pages on purpose; they are not measured.
        continue;
      }
    }
    samples.sort(Comparator.comparing(Article::streamTime));
    return samples;
  }

  private static Article longer(List<Article> samples, int at) {
    Article first = samples.get(at);
    StringBuilder text = new StringBuilder(first.text());
    for (int i = 1; text.length() < TEXT; i++) {
      text.append("\n\n").append(samples.get((at + i) % samples.size()).text());
    }
    return new Article(
        first.id(),
        first.url(),
        first.source(),
        first.title(),
        text.toString(),
        first.publishedAt(),
        null,
        "en",
        first.streamTime());
  }

  static TaggedArticle tagged(Article article, Tagger tagger, Sketcher sketcher) {
    Tagging t = tagger.tag(article);
    return new TaggedArticle(
        article, sketcher.sketch(article), t.entities(), t.events(), t.talks(), t.flags());
  }

  int size() {
    return articles.size();
  }

  double pageBytes() {
    return pages.stream()
        .mapToInt(page -> page.html() == null ? 0 : page.html().length())
        .average()
        .orElse(0);
  }

  double textChars() {
    return articles.stream().mapToInt(article -> article.text().length()).average().orElse(0);
  }

  private static String sample() {
    try (InputStream in = Corpus.class.getResourceAsStream("/sample/crawl.jsonl.gz")) {
      if (in == null) {
        throw new IllegalStateException("the sample crawl is not on the class path");
      }
      return new String(new GZIPInputStream(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the sample crawl", e);
    }
  }
}
