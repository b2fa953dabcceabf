package io.parley.jobs.crawl;

/**
 * One record of a crawl's file.
 *
 * @param place where it stands, for people: {@code line 3}, or the file and the record's address
 * @param json its bytes; only the first ones where it is over the cap
 * @param size its whole length in bytes
 */
@SuppressWarnings("ArrayRecordComponent") // a value in flight, never compared
public record Found(String place, byte[] json, long size) {
  /** Whether {@code json} is only its beginning. */
  public boolean oversize() {
    return size > json.length;
  }
}
