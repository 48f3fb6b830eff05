package io.ecom.contracts;

import java.time.Instant;
import java.util.List;

/** All lines of an order are reserved until {@code expiresAt}. */
public record StockReserved(String orderId, List<Line> lines, Instant expiresAt) {
  /** What is held of one SKU. */
  public record Line(String sku, int quantity) {}
}
