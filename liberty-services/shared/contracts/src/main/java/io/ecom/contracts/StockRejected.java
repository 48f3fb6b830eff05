package io.ecom.contracts;

import java.util.List;

/** Nothing is reserved, because some line could not be. */
public record StockRejected(String orderId, List<Shortage> shortages) {
  /** A line that could not be reserved. */
  public record Shortage(String sku, int requested, long available) {}
}
