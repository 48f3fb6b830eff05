package io.ecom.inventory.entity;

import java.time.Instant;
import java.util.List;

/** What is reserved for an order. */
public record ReservationStatement(
    String orderId, ReservationState state, List<Units> lines, Instant changedAt) {

  /** Units of one SKU. */
  public record Units(String sku, int quantity) {}
}
