package io.ecom.product.control.shopify;

/** The file as a whole cannot be imported. */
public final class UnreadableCsv extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnreadableCsv(String message) {
    super(message);
  }
}
