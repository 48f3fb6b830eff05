package io.ecom.cart.entity;

/** So many of a SKU. */
public record CartLine(String sku, int quantity) {
  public static final int MAX_QUANTITY = 99;

  public CartLine {
    if (sku.isBlank()) {
      throw new IllegalArgumentException("a cart line needs a SKU");
    }
    if (quantity < 1 || quantity > MAX_QUANTITY) {
      throw new IllegalArgumentException("quantity must be 1 to " + MAX_QUANTITY);
    }
  }
}
