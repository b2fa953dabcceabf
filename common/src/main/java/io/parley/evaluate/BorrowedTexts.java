package io.parley.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parley.wire.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Texts of others that labels of ours speak of: the labels are part of the project, the texts are
 * not. A folder of such labels has a {@code labels.jsonl} whose lines tell the {@code doc} of a
 * corpus of tokens and its {@code first} and {@code last} sentence, from 0; evidence is a pair of
 * offsets into the text. Immutable, thread-safe.
 */
public final class BorrowedTexts {
  private static final String LABELS = "labels.jsonl";

  private final Map<String, List<String>> sentences = new HashMap<>();

  private BorrowedTexts() {}

  /**
   * Reads a corpus: JSONL, a sentence a line with {@code doc} and {@code tokens}, gzipped or not.
   *
   * @throws IOException where it cannot be read; the message names the line
   */
  public static BorrowedTexts read(Path corpus) throws IOException {
    BorrowedTexts texts = new BorrowedTexts();
    for (JsonNode line : JsonFile.lines(corpus)) {
      List<String> tokens = new ArrayList<>();
      line.path("tokens").forEach(token -> tokens.add(token.asText()));
      texts
          .sentences
          .computeIfAbsent(line.path("doc").asText(), doc -> new ArrayList<>())
          .add(joined(tokens));
    }
    return texts;
  }

  /** True for a folder of labels alone. */
  public static boolean lacks(Path folder) {
    return Files.exists(folder.resolve(LABELS)) && !Files.exists(folder.resolve("articles.jsonl"));
  }

  /**
   * An article with its labels, as in a gold folder.
   *
   * @param article with its text
   * @param label with its evidence in words
   */
  record Labelled(JsonNode article, JsonNode label) {}

  /**
   * All articles of a folder of labels, in its order.
   *
   * @throws IOException where a sentence is missing
   */
  List<Labelled> of(Path folder) throws IOException {
    List<Labelled> all = new ArrayList<>();
    for (JsonNode line : JsonFile.lines(folder.resolve(LABELS))) {
      String text = text(line);
      if (text == null) {
        throw new IOException(
            folder + ": the texts given lack the sentences of " + line.path("id").asText());
      }
      ObjectNode article = Json.mapper().createObjectNode();
      article.put("id", line.path("id").asText());
      article.put("url", "https://texts.example/" + line.path("id").asText());
      article.put("source", "Corpus");
      article.set("published_at", line.path("published_at"));
      article.put("title", "");
      article.put("text", text);
      ObjectNode label = line.deepCopy();
      label.remove(List.of("doc", "first", "last", "published_at"));
      label.put("story", line.path("id").asText());
      label.putNull("duplicate_of");
      quote(label, text);
      all.add(new Labelled(article, label));
    }
    return all;
  }

  /**
   * Writes a whole gold folder.
   *
   * @param folder with labels alone
   * @param out made where it is missing
   * @throws IOException where a sentence is missing or a file cannot be written
   */
  public void fill(Path folder, Path out) throws IOException {
    StringBuilder articles = new StringBuilder();
    StringBuilder labels = new StringBuilder();
    for (Labelled one : of(folder)) {
      articles.append(Json.line(one.article())).append('\n');
      labels.append(Json.line(one.label())).append('\n');
    }
    Files.createDirectories(out);
    Files.writeString(out.resolve("articles.jsonl"), articles, StandardCharsets.UTF_8);
    Files.writeString(out.resolve(LABELS), labels, StandardCharsets.UTF_8);
    Files.writeString(out.resolve("rounds.jsonl"), "", StandardCharsets.UTF_8);
  }

  private @Nullable String text(JsonNode label) {
    List<String> all = sentences.get(label.path("doc").asText());
    int first = label.path("first").asInt();
    int last = label.path("last").asInt();
    return all == null || first < 0 || last < first || last >= all.size()
        ? null
        : String.join("\n\n", all.subList(first, last + 1));
  }

  private static void quote(ObjectNode label, String text) throws IOException {
    for (JsonNode talk : label.path("talks")) {
      if (talk instanceof ObjectNode slots && slots.path("evidence") instanceof ArrayNode span) {
        int from = span.path(0).asInt();
        int to = span.path(1).asInt();
        if (from < 0 || to > text.length() || from >= to) {
          throw new IOException("evidence outside the text of " + label.path("id").asText());
        }
        slots.put("evidence", text.substring(from, to));
      }
    }
  }

  /** Tokens as running text: punctuation and clitics close up to the word before them. */
  private static String joined(List<String> tokens) {
    StringBuilder text = new StringBuilder();
    boolean open = true;
    for (String token : tokens) {
      boolean closes =
          token.length() == 1 && ",.;:?!%)]".contains(token)
              || token.startsWith("'") && token.length() > 1 && Character.isLetter(token.charAt(1))
              || token.equals("n't");
      if (!open && !closes) {
        text.append(' ');
      }
      text.append(token.equals("``") || token.equals("''") ? "\"" : token);
      open = token.length() == 1 && "([$".contains(token);
    }
    return text.toString();
  }
}
