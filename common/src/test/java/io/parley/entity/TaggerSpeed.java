package io.parley.entity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.parley.model.ArticleField;
import io.parley.text.Analyzed;
import io.parley.text.TextAnalyzer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Times sentences and names over the articles of gold folders: {@code TaggerSpeed FOLDER…}. */
final class TaggerSpeed {
  private static final int ROUNDS = 30;

  private TaggerSpeed() {}

  public static void main(String[] args) throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<String> texts = new ArrayList<>();
    for (String folder : args) {
      for (String line : Files.readAllLines(Path.of(folder, "articles.jsonl"))) {
        JsonNode article = json.readTree(line);
        texts.add(article.get("text").asText());
      }
    }
    long characters = texts.stream().mapToLong(String::length).sum();
    TextAnalyzer analyzer = new TextAnalyzer();
    EntityTagger tagger = EntityTagger.create();
    Analyzed title = analyzer.analyze(ArticleField.TITLE, "");
    double cutBest = Double.MAX_VALUE;
    double tagBest = Double.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      List<Analyzed> analyzed = new ArrayList<>();
      long start = System.nanoTime();
      for (String text : texts) {
        analyzed.add(analyzer.analyze(ArticleField.TEXT, text));
      }
      long cut = System.nanoTime();
      for (Analyzed text : analyzed) {
        tagger.tag(title, text);
      }
      long tagged = System.nanoTime();
      cutBest = Math.min(cutBest, (cut - start) / 1e6);
      tagBest = Math.min(tagBest, (tagged - cut) / 1e6);
    }
    double articles = characters / 4096.0;
    System.out.printf(
        "%d articles, %.0f characters each; a 4 KB article: sentences and tokens %.3f ms, names %.3f"
            + " ms (best of %d rounds)%n",
        texts.size(),
        (double) characters / texts.size(),
        cutBest / articles,
        tagBest / articles,
        ROUNDS);
  }
}
