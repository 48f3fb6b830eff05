package io.ecom.localstack.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Cuts a catalogue into parts that the importer takes at once; a product stays in one part. */
final class CsvParts {
  /** Below what the gateway lets through for an import. */
  private static final int MOST_CHARACTERS = 8 << 20;

  private CsvParts() {}

  /** Gives each part, with the header line, to the consumer. */
  static void of(Path csv, Consumer<String> consumer) {
    try (var reader = Files.newBufferedReader(csv, StandardCharsets.UTF_8)) {
      var header = record(reader);
      var part = new StringBuilder(header);
      var handle = "";
      for (var record = record(reader); !record.isEmpty(); record = record(reader)) {
        var next = record.substring(0, Math.max(0, record.indexOf(',')));
        if (part.length() > MOST_CHARACTERS && !next.equals(handle)) {
          consumer.accept(part.toString());
          part = new StringBuilder(header);
        }
        handle = next;
        part.append(record);
      }
      consumer.accept(part.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A record may span lines: it ends at the first line break outside quotes. Empty at the end. */
  private static String record(BufferedReader reader) throws IOException {
    var record = new StringBuilder();
    boolean quoted = false;
    do {
      var line = reader.readLine();
      if (line == null) {
        return record.toString();
      }
      record.append(line).append('\n');
      quoted ^= line.chars().filter(c -> c == '"').count() % 2 == 1;
    } while (quoted);
    return record.toString();
  }
}
