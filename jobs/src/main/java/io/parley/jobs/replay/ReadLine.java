package io.parley.jobs.replay;

import io.parley.jobs.kafka.RawRecord;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;
import org.jspecify.annotations.Nullable;

/** Reads the lines one after the other, in the order of the index. For one task. */
final class ReadLine extends RichMapFunction<Long, RawRecord> {
  private static final long serialVersionUID = 1;
  private final String index;
  private final List<String> paths;
  private transient @Nullable DataInputStream order;
  private transient @Nullable List<RandomAccessFile> files;

  ReadLine(Path index, List<Path> paths) {
    this.index = index.toString();
    this.paths = new ArrayList<>(paths.stream().map(Path::toString).toList());
  }

  @Override
  public void open(OpenContext context) throws IOException {
    order = new DataInputStream(new BufferedInputStream(Files.newInputStream(Path.of(index))));
    files = new ArrayList<>();
    for (String path : paths) {
      files.add(new RandomAccessFile(path, "r"));
    }
  }

  @Override
  public RawRecord map(Long ignored) throws IOException {
    DataInputStream in = Objects.requireNonNull(order);
    long time = in.readLong();
    int file = in.readInt();
    long number = in.readLong();
    long offset = in.readLong();
    byte[] line = new byte[in.readInt()];
    RandomAccessFile from = Objects.requireNonNull(files).get(file);
    from.seek(offset);
    from.readFully(line);
    return new RawRecord(null, line, paths.get(file), 0, number, time);
  }

  @Override
  public void close() throws IOException {
    if (order != null) {
      order.close();
    }
    if (files != null) {
      for (RandomAccessFile file : files) {
        file.close();
      }
    }
  }
}
