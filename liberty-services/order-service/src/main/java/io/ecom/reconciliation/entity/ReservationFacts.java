package io.ecom.reconciliation.entity;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What inventory-service says of an order; the statement it answers. */
public record ReservationFacts(String orderId, String state, List<Line> lines, Instant changedAt) {
  private static final Set<String> HELD = Set.of("RESERVED", "RELEASING", "COMMITTING");

  /** Units of one SKU. */
  public record Line(String sku, int quantity) {}

  /** Whether units are kept from others. */
  boolean isHeld() {
    return HELD.contains(state);
  }

  boolean isReserved() {
    return state.equals("RESERVED");
  }

  boolean isCommitted() {
    return state.equals("COMMITTED");
  }

  Map<String, Integer> quantities() {
    Map<String, Integer> quantities = new TreeMap<>();
    lines.forEach(line -> quantities.merge(line.sku(), line.quantity(), Integer::sum));
    return quantities;
  }
}
