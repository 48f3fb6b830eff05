package io.ecom.product.control.shopify;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.reader.NamedCsvRecordHandler;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The file, product by product: the rows that follow each other with the same handle. */
final class ProductRows implements Iterator<List<Row>> {

  private static final int LONGEST_FIELD = 256 * 1024;
  private static final List<String> REQUIRED =
      List.of(Columns.HANDLE, Columns.TITLE, Columns.SKU, Columns.PRICE);

  private final Iterator<NamedCsvRecord> records;
  private @Nullable Row next;

  /**
   * @throws UnreadableCsv when it is no CSV with the columns of the format
   */
  ProductRows(InputStream csv) {
    records =
        CsvReader.builder()
            .detectBomHeader(true)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .maxBufferSize(LONGEST_FIELD)
            .build(
                NamedCsvRecordHandler.of(header -> header.allowDuplicateHeaderFields(true)),
                csv,
                StandardCharsets.UTF_8)
            .iterator();
    next = read();
    Row first = next;
    if (first == null) {
      throw new UnreadableCsv("The file has no products.");
    }
    requireColumns(first.columns().getHeader());
  }

  /** Nameless columns do no harm: spreadsheets leave them at the end. */
  private static void requireColumns(List<String> names) {
    List<String> missing = REQUIRED.stream().filter(name -> !names.contains(name)).toList();
    if (!missing.isEmpty()) {
      throw new UnreadableCsv("The file lacks the columns " + String.join(", ", missing) + ".");
    }
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      if (!name.isBlank() && !seen.add(name)) {
        throw new UnreadableCsv("The file has the column " + name + " twice.");
      }
    }
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public List<Row> next() {
    Row first = next;
    if (first == null) {
      throw new NoSuchElementException();
    }
    List<Row> rows = new ArrayList<>();
    Row row = first;
    while (row != null && row.text(Columns.HANDLE).equals(first.text(Columns.HANDLE))) {
      rows.add(row);
      row = read();
    }
    next = row;
    return rows;
  }

  private @Nullable Row read() {
    try {
      return records.hasNext() ? new Row(records.next()) : null;
    } catch (CsvParseException | UncheckedIOException e) {
      throw new UnreadableCsv("The file cannot be read any further: " + e.getMessage());
    }
  }
}
