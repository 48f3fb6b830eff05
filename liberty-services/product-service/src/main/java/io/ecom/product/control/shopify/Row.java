package io.ecom.product.control.shopify;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.ecom.contracts.Money;
import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** A line of the file, by the names of its columns. */
record Row(NamedCsvRecord columns) {

  long line() {
    return columns.getStartingLineNumber();
  }

  /** What the column says; empty when it is not there or says nothing. */
  String text(String column) {
    return columns.findField(column).map(String::strip).orElse("");
  }

  boolean has(String column) {
    return !text(column).isEmpty();
  }

  /** More fields than the header names: a quote or comma is missing somewhere. */
  boolean isTorn() {
    return columns.getFieldCount() != columns.getHeader().size();
  }

  @Nullable Money money(String column, String currency) throws RowRejected {
    if (!has(column)) {
      return null;
    }
    try {
      BigDecimal price = new BigDecimal(text(column));
      int minorDigits = Currency.getInstance(currency).getDefaultFractionDigits();
      return new Money(price.movePointRight(minorDigits).longValueExact(), currency);
    } catch (ArithmeticException | NumberFormatException e) {
      throw new RowRejected(line(), column + " is not an amount: " + text(column));
    }
  }

  @Nullable Integer quantity(String column) throws RowRejected {
    if (!has(column)) {
      return null;
    }
    try {
      return Integer.valueOf(text(column));
    } catch (NumberFormatException e) {
      throw new RowRejected(line(), column + " is not a whole number: " + text(column));
    }
  }
}
