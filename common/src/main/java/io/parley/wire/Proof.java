package io.parley.wire;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A sentence of an article that proves a slot of a round.
 *
 * @param slot name of the slot; {@code status} for the sentence that shows the round at all
 * @param value what the article claims for it, as a short text
 * @param text the words, verbatim
 * @param articleId the article
 * @param url its address
 * @param source its publisher
 * @param publishedAt when it was published
 */
public record Proof(
    String slot,
    String value,
    String text,
    String articleId,
    String url,
    String source,
    @Nullable Instant publishedAt) {}
