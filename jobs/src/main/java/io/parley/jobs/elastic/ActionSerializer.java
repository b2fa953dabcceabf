package io.parley.jobs.elastic;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.flink.connector.base.sink.writer.AsyncSinkWriterStateSerializer;

/** Keeps unsent documents in a checkpoint. Each begins with the version of its own layout. */
final class ActionSerializer extends AsyncSinkWriterStateSerializer<IndexAction> {
  private static final int LAYOUT = 1;

  @Override
  protected void serializeRequestToStream(IndexAction action, DataOutputStream out)
      throws IOException {
    out.writeByte(LAYOUT);
    write(out, action.index().getBytes(StandardCharsets.UTF_8));
    write(out, action.id().getBytes(StandardCharsets.UTF_8));
    out.writeLong(action.version());
    out.writeLong(action.streamTime());
    write(out, action.json());
  }

  @Override
  protected IndexAction deserializeRequestFromStream(long size, DataInputStream in)
      throws IOException {
    int layout = in.readByte();
    if (layout != LAYOUT) {
      throw new IOException("unsent documents have layout " + layout + ", this Parley reads 1");
    }
    return new IndexAction(
        new String(read(in), StandardCharsets.UTF_8),
        new String(read(in), StandardCharsets.UTF_8),
        in.readLong(),
        in.readLong(),
        read(in));
  }

  private static void write(DataOutputStream out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static byte[] read(DataInputStream in) throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return bytes;
  }

  @Override
  public int getVersion() {
    return 1;
  }
}
