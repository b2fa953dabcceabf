package io.parley.jobs.upgrade;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parley.event.Tagger;
import io.parley.event.Tagging;
import io.parley.intake.ArticleReader;
import io.parley.intake.CrawledPages;
import io.parley.intake.ReadArticle;
import io.parley.jobs.sample.SamplePages;
import io.parley.likeness.Sketcher;
import io.parley.model.Article;
import io.parley.wire.CrawledPage;
import io.parley.wire.Json;
import io.parley.wire.Rejected;
import io.parley.wire.TaggedArticle;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Articles of the sample crawl as they were tagged when the golden savepoint was taken. */
final class TaggedSample {
  static final String FILE = "tagged.jsonl.gz";
  private static final int MANY = 48;

  private TaggedSample() {}

  /** What is committed: the same topics that the savepoint's offsets are of. */
  static List<TaggedArticle> committed() throws IOException {
    try (InputStream in = TaggedSample.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IOException(FILE + " is missing");
      }
      return read(in.readAllBytes());
    }
  }

  /** The same article under another id and address. */
  static TaggedArticle renamed(TaggedArticle tagged, String id) throws IOException {
    ObjectNode tree = (ObjectNode) Json.mapper().readTree(Json.bytes(tagged));
    ObjectNode article = (ObjectNode) tree.path("article");
    article.put("id", id);
    article.put("url", "https://again.example/" + id);
    return Json.read(Json.bytes(tree), TaggedArticle.class);
  }

  /** Lines that were written by {@link #fresh}. */
  static List<TaggedArticle> read(byte[] packed) throws IOException {
    byte[] lines = new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes();
    return new String(lines, StandardCharsets.UTF_8).lines().map(TaggedSample::read).toList();
  }

  private static TaggedArticle read(String line) {
    try {
      return Json.read(line.getBytes(StandardCharsets.UTF_8), TaggedArticle.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The sample's first articles as today's tagger reads them, for a new golden savepoint. */
  static byte[] fresh() throws IOException {
    ArticleReader reader = new ArticleReader();
    Tagger tagger = Tagger.create();
    Sketcher sketcher = Sketcher.create();
    List<String> lines = new ArrayList<>();
    for (String page : SamplePages.all()) {
      try {
        CrawledPage crawled = CrawledPages.parse(page.getBytes(StandardCharsets.UTF_8));
        Instant fetched = crawled.fetchedAt();
        ReadArticle read = reader.read(crawled, fetched == null ? Instant.EPOCH : fetched);
        Article article = read.article();
        Tagging tagging = tagger.tag(article);
        lines.add(
            new String(
                Json.bytes(
                    new TaggedArticle(
                        article,
                        sketcher.sketch(article),
                        tagging.entities(),
                        tagging.events(),
                        tagging.talks(),
                        read.flags())),
                StandardCharsets.UTF_8));
      } catch (Rejected e) {
        // The sample has such pages on purpose.
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(
          (String.join("\n", lines.subList(0, Math.min(MANY, lines.size()))) + "\n")
              .getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
