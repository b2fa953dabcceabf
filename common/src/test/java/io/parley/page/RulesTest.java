package io.parley.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class RulesTest {
  @Test
  void aBadRuleNamesItsLine() throws IOException {
    IllegalStateException columns =
        assertThrows(
            IllegalStateException.class,
            () -> RuleFile.read("x.tsv", 2, new StringReader("# remark\na\tdrop\nb\n")));
    assertEquals("x.tsv:3: 2 columns are wanted, not 1", columns.getMessage());

    List<RuleFile.Row> rows = RuleFile.read("x.tsv", 2, new StringReader("a\tdorp\n"));
    IllegalStateException choice =
        assertThrows(
            IllegalStateException.class, () -> rows.get(0).choice(1, ClassWords.Effect.class));
    assertEquals(
        "x.tsv:1: \"dorp\" is none of [NONE, BODY, WEAK, OTHER, DROP]", choice.getMessage());
  }

  @Test
  void classWordsAreFoundInsideNames() {
    ClassWords words = new ClassWords("class-words.tsv");

    assertEquals(ClassWords.Effect.DROP, words.of("relatedArticles"));
    assertEquals(ClassWords.Effect.DROP, words.of("c-block c-block__related-posts"));
    assertEquals(ClassWords.Effect.BODY, words.of("ArticleBody_wrap post-content"));
    assertEquals(ClassWords.Effect.NONE, words.of("readable shared-nothing"));
  }

  @Test
  void linesThatPointElsewhereAreKnown() {
    LineRules rules = LineRules.shipped();

    assertEquals(LineRules.Effect.STOP, rules.of("Leave a Reply"));
    assertEquals(LineRules.Effect.LIST, rules.of("» Read more:"));
    assertEquals(LineRules.Effect.DROP, rules.of("Related: Two countries end their talks"));
    assertEquals(LineRules.Effect.KEEP, rules.of("Related fields will be discussed next month."));
    assertEquals(LineRules.Effect.KEEP, rules.of("(Reporting by Ann Bo; editing by Cy Do)"));
  }

  @Test
  void addressesAreBroughtToOneForm() {
    assertEquals(
        "https://a.example/x?id=2",
        Address.normal("HTTPS://A.example:443/y/../x?utm_source=q&id=2#top"));
    assertNull(Address.normal("javascript:alert(1)"));
    assertNull(Address.normal("https:///x"));
    assertNull(Address.normal("https://a.example/" + "x".repeat(3_000)));
  }

  @Test
  void theSitesNameLeavesTheTitle() {
    assertEquals(
        "Talks end in Doha", TitleFinder.withoutSite("Talks end in Doha | The Post", null));
    assertEquals("Talks end", TitleFinder.withoutSite("Talks end - Harbour Post", "Harbour Post"));
    assertEquals("Talks end", TitleFinder.withoutSite("Harbour Post | Talks end", "Harbour Post"));
    assertEquals(
        "US - Iran talks end in Doha",
        TitleFinder.withoutSite("US - Iran talks end in Doha", null));
  }

  @Test
  void scriptsAndRemarksAreCutBeforeParsing() {
    Markup markup =
        Markup.of(
            "<p>a</p><SCRIPT>if (1 < 2) '<p>b</p>'</SCRIPT ><!-- <p>c</p> --><style>p{}</style><p>d</p>"
                + "<script type=\"application/ld+json\">{}</script><scripty>e</scripty><!--><p>f</p>");

    assertEquals("<p>a</p>   <p>d</p> <scripty>e</scripty> <p>f</p>", markup.html());
    assertEquals(List.of("{}"), markup.data());
    assertEquals("<script>open <p>a</p>", Markup.of("<script>open <p>a</p>").html());
  }
}
