package io.parley.jobs.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** A file of settings: YAML by its ending, else Java properties. Keys come out dotted. */
final class ConfigFile {
  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private ConfigFile() {}

  /** Of a key that stands twice, nobody knows which was meant. */
  private static final class OnceEach extends Properties {
    private static final long serialVersionUID = 1;

    @Override
    public synchronized @Nullable Object put(Object key, Object value) {
      if (containsKey(key)) {
        throw new IllegalArgumentException(key + " stands in it twice");
      }
      return super.put(key, value);
    }
  }

  static Map<String, String> read(Path file) {
    String content = content(file);
    String name = file.toString();
    return name.endsWith(".yaml") || name.endsWith(".yml")
        ? yaml(file, content)
        : properties(file, content);
  }

  /** A file of Java properties, whatever its name. */
  static Map<String, String> properties(Path file) {
    return properties(file, content(file));
  }

  private static String content(Path file) {
    try {
      return Files.readString(file);
    } catch (NoSuchFileException e) {
      throw new BadSettings("there is no file " + file);
    } catch (IOException e) {
      throw new BadSettings(file + " cannot be read: " + e.getMessage());
    }
  }

  private static Map<String, String> properties(Path file, String content) {
    Properties properties = new OnceEach();
    try {
      properties.load(new StringReader(content));
    } catch (IOException | IllegalArgumentException e) {
      throw new BadSettings(file + " is no file of settings: " + e.getMessage());
    }
    Map<String, String> found = new LinkedHashMap<>();
    properties.stringPropertyNames().stream()
        .sorted()
        .forEach(name -> found.put(name, properties.getProperty(name)));
    return found;
  }

  private static Map<String, String> yaml(Path file, String content) {
    Map<String, String> found = new LinkedHashMap<>();
    try {
      JsonNode tree = YAML.readTree(content);
      if (tree.isMissingNode() || tree.isNull()) {
        return found;
      }
      if (!tree.isObject()) {
        throw new BadSettings(file + " is no mapping of settings");
      }
      flatten("", tree, found);
      return found;
    } catch (JsonProcessingException e) {
      String at = e.getLocation() == null ? "" : ":" + e.getLocation().getLineNr();
      throw new BadSettings(file + at + " is no YAML: " + firstLine(e.getOriginalMessage()));
    }
  }

  private static void flatten(String path, JsonNode node, Map<String, String> found) {
    if (node.isObject()) {
      node.properties()
          .forEach(
              entry ->
                  flatten(
                      path.isEmpty() ? entry.getKey() : path + "." + entry.getKey(),
                      entry.getValue(),
                      found));
    } else if (node.isArray()) {
      StringBuilder joined = new StringBuilder();
      node.forEach(item -> joined.append(joined.isEmpty() ? "" : ",").append(item.asText()));
      found.put(path, joined.toString());
    } else {
      found.put(path, node.isNull() ? "" : node.asText());
    }
  }

  private static String firstLine(String text) {
    int end = text.indexOf('\n');
    return end < 0 ? text : text.substring(0, end);
  }
}
