package io.ecom.product.control.shopify;

/** A row that cannot become part of a product. */
final class RowRejected extends Exception {
  private static final long serialVersionUID = 1L;

  private final long line;

  RowRejected(long line, String reason) {
    super(reason);
    this.line = line;
  }

  long line() {
    return line;
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
