import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import net.dankito.readability4j.Article;
import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;

/** Reads the pages of a gzipped file with Readability4J and writes lines that Parley can score. */
final class Baseline {
  private Baseline() {}

  public static void main(String[] args) throws Exception {
    ObjectMapper mapper = new ObjectMapper();
    try (BufferedReader in =
            new BufferedReader(
                new InputStreamReader(
                    new GZIPInputStream(Files.newInputStream(Path.of(args[0]))),
                    StandardCharsets.UTF_8));
        PrintStream out = new PrintStream(Files.newOutputStream(Path.of(args[1])), false, "UTF-8")) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        JsonNode page = mapper.readTree(line);
        String url = page.path("url").asText("https://page.example/");
        ObjectNode read = mapper.createObjectNode().put("id", page.path("id").asText());
        try {
          Article article = new Readability4J(url, page.path("html").asText()).parse();
          String content = article.getContent();
          // Not getTextContent, which runs paragraphs together.
          read.put("text", content == null ? "" : Jsoup.parse(content).text());
          read.put("title", article.getTitle());
        } catch (RuntimeException e) {
          System.err.println(page.path("id").asText() + ": " + e);
        }
        out.println(read);
      }
    }
  }
}
