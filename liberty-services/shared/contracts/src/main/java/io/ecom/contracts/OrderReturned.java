package io.ecom.contracts;

import java.time.Instant;
import java.util.List;

/** Goods of an order came back. */
public record OrderReturned(String orderId, String returnId, List<Line> lines, Instant at) {
  /**
   * What came back of one SKU.
   *
   * @param restock whether it can be sold again
   */
  public record Line(String sku, int quantity, boolean restock) {}
}
