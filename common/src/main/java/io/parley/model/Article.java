package io.parley.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One news article after reading: clean text, no page around it.
 *
 * @param id the crawler's id, else one made from the canonical address; never blank
 * @param url canonical address, http or https
 * @param source the publisher's name as the page or the crawler gives it; empty where neither does
 * @param title headline without the site's name; may be empty
 * @param text body, paragraphs parted by one blank line, in NFC, without control characters
 * @param publishedAt when it was published; null where unknown or not to be believed. An unknown
 *     one resolves no relative day
 * @param author by-line without "By"; null where none was found
 * @param language ISO 639-1 code; {@code und} where the text is too short to tell
 * @param streamTime when Parley got it (Kafka's timestamp; in files the fetch time, else the
 *     publication time): drives order and expiry, never a slot
 */
public record Article(
    String id,
    String url,
    String source,
    String title,
    String text,
    @Nullable Instant publishedAt,
    @Nullable String author,
    String language,
    Instant streamTime) {}
