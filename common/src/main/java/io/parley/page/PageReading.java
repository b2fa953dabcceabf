package io.parley.page;

import io.parley.text.TextLimits;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * What a page says about itself.
 *
 * @param verdict whether it is an article
 * @param why the reason in words where it is none; empty otherwise
 * @param title headline without the site's name; may be empty
 * @param text body, paragraphs parted by one blank line; empty where there is none
 * @param publishedAt when it was published; null where the page does not say or is not believed
 * @param zone offset of the clock in which the page gives that time; null without a time of day
 * @param dateFrom the source the day was taken from, such as {@code json-ld}; null without a day
 * @param modifiedAt when it was last changed, by its own word; null where it does not say
 * @param futureDate whether the page gives a time of publication after its fetch
 * @param paywalled whether the page says that its body is for subscribers only
 * @param cut whether the text was longer than the cap
 * @param author by-line without "By"; null where none was found
 * @param site the publisher's name; null where none was found
 * @param canonicalUrl the address the page wants to be known by, normalised; null where neither the
 *     page nor the caller gave one
 * @param language the language the markup claims, ISO 639-1; null where it claims none
 * @param bodyFrom the way the body was found, such as {@code blocks} or {@code json-ld}
 */
public record PageReading(
    Verdict verdict,
    String why,
    String title,
    String text,
    @Nullable Instant publishedAt,
    @Nullable ZoneOffset zone,
    @Nullable String dateFrom,
    @Nullable Instant modifiedAt,
    boolean futureDate,
    boolean paywalled,
    boolean cut,
    @Nullable String author,
    @Nullable String site,
    @Nullable String canonicalUrl,
    @Nullable String language,
    String bodyFrom) {
  static PageReading tooLarge(@Nullable String url) {
    return new PageReading(
        Verdict.TOO_LARGE,
        "the markup is over " + TextLimits.PAGE_BYTES + " characters",
        "",
        "",
        null,
        null,
        null,
        null,
        false,
        false,
        false,
        null,
        null,
        url,
        null,
        "");
  }
}
