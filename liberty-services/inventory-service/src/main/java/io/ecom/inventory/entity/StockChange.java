package io.ecom.inventory.entity;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A change of a SKU's stock, which happens as a whole or not at all.
 *
 * @param reference what caused it: an order, a return, or why somebody counted
 * @param author the user who made it; null for what the shop does by itself
 */
public record StockChange(
    List<Part> parts, Reason reason, String reference, @Nullable String author) {

  /** How much more (or less) is on hand and reserved at a location afterwards. */
  public record Part(String location, long onHand, long reserved) {
    /** What must be available before, so that no unit is promised twice. */
    public long needsAvailable() {
      return Math.max(0, reserved - onHand);
    }

    /** What must be reserved before, so that nothing is given back that was not taken. */
    public long needsReserved() {
      return Math.max(0, -reserved);
    }
  }

  /** Why stock changes; the name in events is lower case. */
  public enum Reason {
    INITIAL,
    RESERVED,
    RELEASED,
    SHIPPED,
    RETURNED,
    SET,
    ADJUSTED,
    THRESHOLD;

    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public static StockChange reserve(List<Allocation> from, String orderId) {
    return of(from, Reason.RESERVED, orderId, a -> new Part(a.location(), 0, a.quantity()));
  }

  public static StockChange release(List<Allocation> from, String orderId) {
    return of(from, Reason.RELEASED, orderId, a -> new Part(a.location(), 0, -a.quantity()));
  }

  public static StockChange ship(List<Allocation> from, String orderId) {
    return of(
        from, Reason.SHIPPED, orderId, a -> new Part(a.location(), -a.quantity(), -a.quantity()));
  }

  public static StockChange restock(List<Allocation> to, String returnId) {
    return of(to, Reason.RETURNED, returnId, a -> new Part(a.location(), a.quantity(), 0));
  }

  /** Somebody found (or missed) units. */
  public static StockChange by(
      String author, Reason reason, String location, long delta, String reference) {
    return new StockChange(List.of(new Part(location, delta, 0)), reason, reference, author);
  }

  private static StockChange of(
      List<Allocation> where, Reason reason, String reference, Function<Allocation, Part> part) {
    return new StockChange(where.stream().map(part).toList(), reason, reference, null);
  }
}
