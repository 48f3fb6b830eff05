package io.ecom.inventory.entity;

import java.util.Locale;

/**
 * A change of stock: how much more (or less) is on hand and reserved afterwards.
 *
 * @param reference what caused it: an order id, or who adjusted
 */
public record StockChange(long onHand, long reserved, Reason reason, String reference) {

  /** Why stock changes; the name in events is lower case. */
  public enum Reason {
    INITIAL,
    RESERVED,
    RELEASED,
    SHIPPED,
    SET,
    ADJUSTED;

    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public static StockChange reserve(int quantity, String orderId) {
    return new StockChange(0, positive(quantity), Reason.RESERVED, orderId);
  }

  public static StockChange release(int quantity, String orderId) {
    return new StockChange(0, -positive(quantity), Reason.RELEASED, orderId);
  }

  public static StockChange ship(int quantity, String orderId) {
    return new StockChange(-positive(quantity), -positive(quantity), Reason.SHIPPED, orderId);
  }

  public static StockChange adjust(long delta, String reference) {
    return new StockChange(delta, 0, Reason.ADJUSTED, reference);
  }

  /** What must be available before, so that no unit is promised twice. */
  public long needsAvailable() {
    return Math.max(0, reserved - onHand);
  }

  private static int positive(int quantity) {
    if (quantity < 1) {
      throw new IllegalArgumentException("quantity must be positive: " + quantity);
    }
    return quantity;
  }
}
