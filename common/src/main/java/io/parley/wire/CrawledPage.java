package io.parley.wire;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What comes in on {@code parley.articles}: a page as crawled ({@code html}) or an article already
 * extracted ({@code text}).
 *
 * @param id the crawler's id; null where it gives none
 * @param url address it was fetched from, http or https
 * @param html the page; null where {@code text} is given
 * @param title headline, where the crawler gives one
 * @param text body, where the crawler gives one
 * @param source publisher's name, where given
 * @param publishedAt when the crawler says it was published
 * @param fetchedAt when it was fetched
 * @param author by-line
 * @param language language the crawler claims
 */
public record CrawledPage(
    @Nullable String id,
    String url,
    @Nullable String html,
    @Nullable String title,
    @Nullable String text,
    @Nullable String source,
    @Nullable Instant publishedAt,
    @Nullable Instant fetchedAt,
    @Nullable String author,
    @Nullable String language) {}
