package io.ecom.system.torture;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Every request and what came of it, one JSON line each. */
final class Journal implements AutoCloseable {
  private final BufferedWriter lines;

  private Journal(BufferedWriter lines) {
    this.lines = lines;
  }

  static Journal write(Path file) {
    try {
      return new Journal(Files.newBufferedWriter(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Entry> read(Path file) {
    try {
      return Files.readAllLines(file).stream().map(Entry::parse).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  synchronized void add(Entry entry) {
    try {
      lines.write(entry.toJson());
      lines.newLine();
      lines.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      lines.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
