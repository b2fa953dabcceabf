package io.parley.jobs.bench;

import io.parley.model.Article;
import java.util.List;

/**
 * A news page of common size, 60 KB, around an article: styles, menus, teasers, comments and, the
 * largest part as on real sites, data for scripts. Seen on 130 real pages: 20 to 100 KB.
 */
final class TypicalPage {
  private static final int BYTES = 60 * 1024;
  private static final int LINKS = 90;
  private static final int TEASERS = 40;

  private TypicalPage() {}

  /**
   * @param others articles that its teasers lead to
   */
  static String of(Article article, List<Article> others) {
    StringBuilder page = new StringBuilder(BYTES + 1_000);
    page.append("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>")
        .append(escaped(article.title()))
        .append(" | Typical Times</title><meta property=\"og:type\" content=\"article\">")
        .append("<meta property=\"og:title\" content=\"")
        .append(escaped(article.title()))
        .append("\"><meta property=\"article:published_time\" content=\"")
        .append(article.streamTime())
        .append("\"><meta property=\"og:site_name\" content=\"Typical Times\"><style>");
    for (int i = 0; i < 60; i++) {
      page.append(".c").append(i).append("{margin:0 auto;padding:").append(i).append("px}\n");
    }
    page.append("</style></head><body><nav class=\"menu\"><ul>");
    for (int i = 0; i < LINKS; i++) {
      page.append("<li><a class=\"menu__link\" href=\"/section/").append(i).append("\">Section ");
      page.append(i).append("</a></li>");
    }
    page.append("</ul></nav><main><article><h1>").append(escaped(article.title())).append("</h1>");
    for (String paragraph : article.text().split("\n+")) {
      page.append("<p>").append(escaped(paragraph)).append("</p>\n");
    }
    page.append("</article><aside class=\"related\"><h2>Read more</h2>");
    for (int i = 0; i < TEASERS; i++) {
      Article other = others.get(i % others.size());
      page.append("<div class=\"teaser\"><a href=\"/news/").append(i).append("\"><img src=\"/i/");
      page.append(i).append(".jpg\" alt=\"\"><h3>").append(escaped(other.title()));
      page.append("</h3></a><span class=\"teaser__time\">")
          .append(i)
          .append(" hours ago</span></div>");
    }
    page.append("</aside></main><footer><p>Typical Times, all rights reserved</p></footer>");
    page.append("<script>window.state=[");
    for (int i = 0; page.length() < BYTES; i++) {
      page.append("{\"id\":")
          .append(i)
          .append(",\"slot\":\"middle\",\"sizes\":[[300,250],[728,90]]},");
    }
    return page.append("0];</script></body></html>").toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
