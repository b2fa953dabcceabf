package io.parley.wire;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An input that ended before it became an article, or a document no sink would take: what {@code
 * parley.deadletters} carries.
 *
 * @param reason why
 * @param detail one line
 * @param origin topic or file it came from
 * @param partition its partition there; 0 in files
 * @param offset its offset there; the line number in files
 * @param streamTime its stream time
 * @param size its length in bytes
 * @param sha256 hash of all of it, hex
 * @param head its first 64 KiB
 * @param url its address, where one could be read
 */
public record DeadLetter(
    Reason reason,
    String detail,
    String origin,
    int partition,
    long offset,
    Instant streamTime,
    long size,
    String sha256,
    byte[] head,
    @Nullable String url) {}
