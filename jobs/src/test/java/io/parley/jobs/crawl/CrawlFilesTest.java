package io.parley.jobs.crawl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.intake.ArticleReader;
import io.parley.intake.CrawledPages;
import io.parley.text.TextLimits;
import io.parley.wire.Json;
import io.parley.wire.Reason;
import io.parley.wire.Rejected;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.netpreserve.jwarc.HttpRequest;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

class CrawlFilesTest {
  private static final Instant FETCHED = Instant.parse("2025-04-10T18:00:00Z");
  private static final MediaType HTML = MediaType.parse("text/html");

  @TempDir Path folder = Path.of("");
  private final List<Found> found = new ArrayList<>();
  private final List<String> broken = new ArrayList<>();
  private int passedOver;

  private final Taker taker =
      new Taker() {
        @Override
        public void take(Found record) {
          found.add(record);
        }

        @Override
        public void broken(String place, String why) {
          broken.add(place + ": " + why);
        }

        @Override
        public void passedOver() {
          passedOver++;
        }
      };

  @ParameterizedTest
  @EnumSource(WarcCompression.class)
  void thePagesOfAnArchiveComeWithTheirAddressAndFetchTime(WarcCompression compression)
      throws IOException {
    Path file = folder.resolve("any-name");
    Files.write(file, archive(compression));
    read(List.of(file), "");
    assertEquals(List.of(), broken);
    // The archive's own record, a request, a picture, a redirect.
    assertEquals(4, passedOver);
    assertEquals(3, found.size());
    JsonNode plain = json(0);
    assertEquals("https://news.example/talks?a=1", plain.path("url").textValue());
    assertEquals(FETCHED.toString(), plain.path("fetched_at").textValue());
    assertEquals(page("Plain – talks"), plain.path("html").textValue());
    assertEquals("record 3 (https://news.example/talks?a=1)", found.get(0).place());
    assertEquals(page("Squeezed in chunks"), json(1).path("html").textValue());
    assertEquals(page("Saved"), json(2).path("html").textValue());
  }

  @Test
  void anArchiveThatBreaksOffGivesWhatCameBeforeAndSaysWhere() throws IOException {
    byte[] whole = archive(WarcCompression.GZIP);
    Path file = folder.resolve("cut.warc.gz");
    Files.write(file, Arrays.copyOf(whole, whole.length - 40));
    Path next = Files.writeString(folder.resolve("next.jsonl"), "{}\n");
    read(List.of(file, next), "");
    assertTrue(broken.get(0).startsWith(file + ": record 7: "), broken.toString());
    assertEquals(3, found.size());
    assertEquals(next + ": line 1", found.get(2).place());
  }

  @Test
  void aRecordOfAnArchiveThatCannotBeReadIsToldAndTheRestComes() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] page = page("Talks").getBytes(utf8());
    try (WarcWriter writer = new WarcWriter(Channels.newChannel(bytes), WarcCompression.NONE)) {
      writer.write(response("https://news.example/1", HTML, page, "br"));
      writer.write(response("https://news.example/2", HTML, page, "gzip"));
      writer.write(response("https://news.example/4", HTML, page, ""));
    }
    CrawlFiles.each(new ByteArrayInputStream(bytes.toByteArray()), 1000, taker);
    assertEquals(List.of("1", "2"), broken.stream().map(b -> b.substring(7, 8)).toList());
    assertEquals(
        List.of("record 3 (https://news.example/4)"), found.stream().map(Found::place).toList());
  }

  @Test
  void anOversizePageOfAnArchiveIsCutAndThenRefusedForItsSize() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (WarcWriter writer = new WarcWriter(Channels.newChannel(bytes), WarcCompression.GZIP)) {
      String large = page("x".repeat(3 * TextLimits.PAGE_BYTES));
      writer.write(response("https://news.example/large", HTML, large.getBytes(utf8()), ""));
    }
    CrawlFiles.each(new ByteArrayInputStream(bytes.toByteArray()), 1000, taker);
    assertTrue(found.get(0).json().length < TextLimits.RECORD_BYTES);
    ArticleReader reader = new ArticleReader();
    Rejected refused =
        assertThrows(
            Rejected.class,
            () -> reader.read(CrawledPages.parse(found.get(0).json()), Instant.EPOCH));
    assertEquals(Reason.OVERSIZE, refused.reason());
  }

  @Test
  void aPipeOfManyGzipMembersIsReadToItsEnd() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < 3; i++) {
      bytes.write(gzip(("{\"id\":" + i + "}\n").getBytes(utf8())));
    }
    try (PipedInputStream in = new PipedInputStream(1);
        OutputStream out = new PipedOutputStream(in)) {
      Thread writer =
          new Thread(
              () -> {
                try (out) {
                  out.write(bytes.toByteArray());
                } catch (IOException e) {
                  broken.add(e.toString());
                }
              });
      writer.start();
      CrawlFiles.each(in, 1000, taker);
    }
    assertEquals(List.of(), broken);
    assertEquals(List.of("line 1", "line 2", "line 3"), found.stream().map(Found::place).toList());
  }

  @Test
  void gzipThatBreaksOffIsToldAndTheNextFileComes() throws IOException {
    byte[] lines = gzip("{\"id\":1}\n{\"id\":2}\n".repeat(5000).getBytes(utf8()));
    Path cut = Files.write(folder.resolve("a.jsonl.gz"), Arrays.copyOf(lines, lines.length / 2));
    Path next = Files.writeString(folder.resolve("b.jsonl"), "{}");
    read(List.of(cut, next), "");
    assertEquals(1, broken.size());
    assertTrue(broken.get(0).startsWith(cut + ": after line "), broken.toString());
    assertEquals(next + ": line 1", found.get(found.size() - 1).place());
  }

  @Test
  void aFolderGivesPagesUnderTheirAddressesAndLinesAndArchivesInOrderOfTheirPaths()
      throws IOException {
    Files.createDirectories(folder.resolve("world/2025"));
    Files.writeString(folder.resolve("world/2025/talks.html"), page("Talks"));
    Files.write(folder.resolve("world/more.htm.gz"), gzip(page("More").getBytes(utf8())));
    Files.writeString(folder.resolve("crawl.jsonl"), "{\"id\":1}\n");
    Files.write(folder.resolve("crawl.warc.gz"), archive(WarcCompression.GZIP));
    Files.writeString(folder.resolve("notes.txt"), "not a page");
    read(List.of(folder), "https://news.example");
    assertEquals(
        List.of(
            "",
            "https://news.example/talks?a=1",
            "https://news.example/squeezed",
            "https://news.example/saved",
            "https://news.example/world/2025/talks.html",
            "https://news.example/world/more.htm"),
        found.stream().map(record -> tree(record).path("url").asText()).toList());
  }

  @Test
  void aSavedPageWithoutABaseIsRefusedBeforeAnythingIsRead() throws IOException {
    Path page = Files.writeString(folder.resolve("a.html"), page("Talks"));
    UnknownAddress refused = assertThrows(UnknownAddress.class, () -> read(List.of(page), ""));
    assertTrue(refused.getMessage().contains("--base"));
    assertThrows(NoSuchFileException.class, () -> read(List.of(folder.resolve("none.jsonl")), ""));
  }

  @Test
  void bytesThatAreUtf8AreTakenForItWhateverTheServerSays() throws IOException {
    assertEquals("Üsküdar – ok", PageBytes.decode("Üsküdar – ok".getBytes(utf8()), "iso-8859-1"));
  }

  @Test
  void aPageThatSaysUtf8AndIsNotKeepsItsAccents() {
    Charset latin = Charset.forName("windows-1252");
    String french = "<html lang=fr><meta charset=utf-8><p>L’été à Genève, « enfin »</p>";
    assertEquals(french, PageBytes.decode(french.getBytes(latin), "utf-8"));
    assertEquals(french, PageBytes.decode(french.getBytes(latin), null));
    String turkish = "<html lang=tr-TR><meta charset=utf-8><p>Görüşmeler İstanbul'da</p>";
    assertEquals(turkish, PageBytes.decode(turkish.getBytes(Charset.forName("windows-1254")), ""));
    String plain = "<p>caf\u00e9 – ok</p>";
    assertEquals(plain, PageBytes.decode(plain.getBytes(latin), null));
    assertEquals(plain, PageBytes.decode(plain.getBytes(latin), "ISO-8859-1"));
  }

  @Test
  void oneStrayByteDoesNotMakeAUtf8PageAnother() {
    byte[] bytes = "Üsküdar – Ä?".getBytes(utf8());
    bytes[bytes.length - 1] = (byte) 0xE9;
    assertEquals("Üsküdar – Ä\uFFFD", PageBytes.decode(bytes, "utf-8"));
  }

  @Test
  void otherBytesFollowTheServerThenThePage() throws IOException {
    Charset cyrillic = Charset.forName("windows-1251");
    byte[] unnamed = "<p>Переговоры</p>".getBytes(cyrillic);
    assertEquals("<p>Переговоры</p>", PageBytes.decode(unnamed, "windows-1251"));
    String named = "<meta charset=windows-1251><p>Переговоры</p>";
    assertEquals(named, PageBytes.decode(named.getBytes(cyrillic), null));
    assertEquals(named, PageBytes.decode(named.getBytes(cyrillic), "no such charset"));
    assertEquals(named, PageBytes.decode(named.getBytes(cyrillic), "utf-8"));
    Charset japanese = Charset.forName("ISO-2022-JP");
    assertEquals("会談", PageBytes.decode("会談".getBytes(japanese), "iso-2022-jp"));
  }

  private void read(List<Path> files, String base) throws IOException {
    CrawlFiles.of(files, base, 1000).each(UnaryOperator.identity(), taker);
  }

  private JsonNode json(int index) {
    return tree(found.get(index));
  }

  private static JsonNode tree(Found record) {
    try {
      return Json.mapper().readTree(record.json());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Charset utf8() {
    return StandardCharsets.UTF_8;
  }

  private static String page(String title) {
    return "<html><head><title>" + title + "</title></head><body><p>Text.</p></body></html>";
  }

  private static byte[] archive(WarcCompression compression) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (WarcWriter writer = new WarcWriter(Channels.newChannel(bytes), compression)) {
      writer.write(
          new Warcinfo.Builder().fields(java.util.Map.of("software", List.of("test"))).build());
      URI talks = URI.create("https://news.example/talks?a=1");
      writer.write(
          new WarcRequest.Builder(talks)
              .date(FETCHED)
              .body(new HttpRequest.Builder("GET", "/talks?a=1").build())
              .build());
      writer.write(response(talks.toString(), HTML, page("Plain – talks").getBytes(utf8()), ""));
      writer.write(
          response(
              "https://news.example/logo.png", MediaType.parse("image/png"), new byte[] {1}, ""));
      writer.write(
          new WarcResponse.Builder(URI.create("https://news.example/old"))
              .date(FETCHED)
              .body(
                  new HttpResponse.Builder(301, "Moved")
                      .addHeader("Location", "/talks")
                      .body(HTML, page("Moved").getBytes(utf8()))
                      .build())
              .build());
      writer.write(
          response(
              "https://news.example/squeezed",
              MediaType.parse("text/html;charset=UTF-8"),
              chunked(gzip(page("Squeezed in chunks").getBytes(utf8()))),
              "gzip"));
      writer.write(
          new WarcResource.Builder(URI.create("https://news.example/saved"))
              .date(FETCHED)
              .body(HTML, page("Saved").getBytes(utf8()))
              .build());
    }
    return bytes.toByteArray();
  }

  private static WarcResponse response(String url, MediaType type, byte[] body, String coding)
      throws IOException {
    HttpResponse.Builder http = new HttpResponse.Builder(200, "OK");
    if (!coding.isEmpty()) {
      http.addHeader("Content-Encoding", coding).addHeader("Transfer-Encoding", "chunked");
    }
    return new WarcResponse.Builder(URI.create(url))
        .date(FETCHED)
        .body(http.body(type, body).build())
        .build();
  }

  private static byte[] chunked(byte[] body) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int from = 0; from < body.length; from += 20) {
      byte[] part = Arrays.copyOfRange(body, from, Math.min(body.length, from + 20));
      out.write((Integer.toHexString(part.length) + "\r\n").getBytes(utf8()));
      out.write(part);
      out.write("\r\n".getBytes(utf8()));
    }
    out.write("0\r\n\r\n".getBytes(utf8()));
    return out.toByteArray();
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(plain);
    }
    return out.toByteArray();
  }
}
