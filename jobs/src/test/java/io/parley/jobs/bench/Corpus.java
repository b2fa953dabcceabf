package io.parley.jobs.bench;

import io.parley.event.Tagger;
import io.parley.event.Tagging;
import io.parley.intake.ArticleReader;
import io.parley.intake.CrawledPages;
import io.parley.likeness.Sketcher;
import io.parley.model.Article;
import io.parley.wire.CrawledPage;
import io.parley.wire.Rejected;
import io.parley.wire.TaggedArticle;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** The pages of the sample crawl that are articles, at each stage of their way. */
final class Corpus {
  private static final Instant START = Instant.parse("2025-05-01T00:00:00Z");

  final List<byte[]> records = new ArrayList<>();
  final List<CrawledPage> pages = new ArrayList<>();
  final List<Article> articles = new ArrayList<>();
  final List<TaggedArticle> tagged = new ArrayList<>();

  static Corpus load() throws IOException {
    Corpus corpus = new Corpus();
    ArticleReader reader = new ArticleReader();
    Tagger tagger = Tagger.create();
    Sketcher sketcher = Sketcher.create();
    for (String line : sample().split("\n")) {
      byte[] record = line.getBytes(StandardCharsets.UTF_8);
      try {
        CrawledPage page = CrawledPages.parse(record);
        Article article = reader.read(page, START).article();
        corpus.records.add(record);
        corpus.pages.add(page);
        corpus.articles.add(article);
        corpus.tagged.add(tagged(article, tagger, sketcher));
      } catch (Rejected e) {
        // The sample holds broken pages on purpose; they are not measured.
        continue;
      }
    }
    return corpus;
  }

  static TaggedArticle tagged(Article article, Tagger tagger, Sketcher sketcher) {
    Tagging t = tagger.tag(article);
    return new TaggedArticle(
        article, sketcher.sketch(article), t.entities(), t.events(), t.talks(), t.flags());
  }

  int size() {
    return articles.size();
  }

  private static String sample() throws IOException {
    try (InputStream in = Corpus.class.getResourceAsStream("/sample/crawl.jsonl.gz")) {
      if (in == null) {
        throw new IOException("the sample crawl is not on the class path");
      }
      return new String(new GZIPInputStream(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
