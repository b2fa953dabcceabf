package io.parley.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LinkedDataTest {
  private static final String OWN =
      "{\"@type\":\"LiveBlogPosting\",\"datePublished\":\"2025-04-09\",\"liveBlogUpdate\":"
          + "[{\"@type\":\"BlogPosting\",\"datePublished\":\"2025-04-11\",\"headline\":\"x\","
          + "\"author\":\"y\",\"articleBody\":\"z\"}]}";

  @Test
  void anUpdateOfALiveBlogIsNotThePage() {
    assertEquals("2025-04-09", published(OWN));
  }

  @Test
  void anArticleOfAListIsNotThePages() {
    assertEquals(
        "2025-04-09",
        published(
            "[{\"@type\":\"ItemList\",\"itemListElement\":[{\"item\":{\"@type\":\"Article\","
                + "\"datePublished\":\"2025-04-11\",\"headline\":\"x\",\"author\":\"y\"}}]},"
                + "{\"@type\":\"Article\",\"datePublished\":\"2025-04-09\"}]"));
  }

  @Test
  void theNodeThatNamesThePagesAddressIsTakenHoweverItIsWritten() {
    String two =
        "[{\"@type\":\"Article\",\"datePublished\":\"2025-04-11\",\"headline\":\"x\"},"
            + "{\"@type\":\"Article\",\"datePublished\":\"2025-04-09\",\"mainEntityOfPage\":"
            + "{\"@id\":\"http://www.post.example/A/?utm_source=x#top\"}}]";

    assertEquals("2025-04-09", published(two));
  }

  @Test
  void aKeyHasNoSchemeParametersOrClosingSlash() {
    assertEquals("post.example/a", LinkedData.key("https://www.Post.example/a/?b=c#d"));
    assertEquals("", LinkedData.key("#"));
  }

  private static String published(String script) {
    LinkedData data =
        new LinkedData(List.of(script), Set.of(LinkedData.key("https://post.example/a")));
    return String.valueOf(data.text("datePublished"));
  }
}
