package io.ecom.inventory.entity;

import java.time.Instant;

/** The stock of a SKU. Units are either available or reserved for an order; both are on hand. */
public record StockLevel(String sku, long onHand, long reserved, long version, Instant updatedAt) {

  public StockLevel {
    if (reserved < 0 || onHand < reserved) {
      throw new IllegalArgumentException(
          sku + ": " + reserved + " reserved of " + onHand + " on hand");
    }
  }

  public long available() {
    return onHand - reserved;
  }

  public boolean isInStock() {
    return available() > 0;
  }

  public boolean isLow(long threshold) {
    return available() <= threshold;
  }
}
