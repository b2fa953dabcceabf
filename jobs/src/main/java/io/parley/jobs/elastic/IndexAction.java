package io.parley.jobs.elastic;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One document to be stored.
 *
 * @param index the index itself, never an alias
 * @param id from content, at most 512 bytes
 * @param version external version; the server keeps the highest
 * @param streamTime stream time of what it tells of, epoch milliseconds
 * @param json the document
 */
public record IndexAction(String index, String id, long version, long streamTime, byte[] json)
    implements Serializable {
  /** What one costs beside its JSON in a request, about. */
  private static final int OVERHEAD = 120;

  /** Bytes it takes in a request. */
  long size() {
    return json.length + (long) id.length() + OVERHEAD;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof IndexAction that
        && index.equals(that.index)
        && id.equals(that.id)
        && version == that.version
        && streamTime == that.streamTime
        && Arrays.equals(json, that.json);
  }

  @Override
  public int hashCode() {
    return Objects.hash(index, id, version, streamTime) * 31 + Arrays.hashCode(json);
  }

  @Override
  public String toString() {
    return index + "/" + id + " version " + version + ", " + json.length + " bytes";
  }
}
