package io.parley.jobs.replay;

import io.parley.wire.Json;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;

/** A file of JSON lines, written anew by one task. */
final class LineFile<T> implements Sink<T> {
  private static final long serialVersionUID = 1;

  /** What a record becomes: any number of lines. */
  interface Lines<T> extends java.io.Serializable {
    List<?> of(T record);
  }

  private final String path;
  private final Lines<T> lines;

  LineFile(Path path, Lines<T> lines) {
    this.path = path.toString();
    this.lines = lines;
  }

  @Override
  public SinkWriter<T> createWriter(WriterInitContext context) throws IOException {
    OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(path)), 1 << 16);
    return new SinkWriter<>() {
      @Override
      public void write(T record, Context ignored) throws IOException {
        for (Object line : lines.of(record)) {
          out.write(Json.bytes(line));
          out.write('\n');
        }
      }

      @Override
      public void flush(boolean endOfInput) throws IOException {
        out.flush();
      }

      @Override
      public void close() throws IOException {
        out.close();
      }
    };
  }
}
