package io.ecom.inventory.entity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an order wants, or holds, of one SKU.
 *
 * @param from where it was taken from; empty while it is only wanted
 * @param take names the one change of stock by which it was taken
 */
public record ReservationLine(
    String sku, int quantity, List<Allocation> from, @Nullable String take) {
  public ReservationLine {
    if (quantity < 1) {
      throw new IllegalArgumentException("quantity must be positive: " + quantity);
    }
  }

  public static ReservationLine wanted(String sku, int quantity) {
    return new ReservationLine(sku, quantity, List.of(), null);
  }

  public ReservationLine takenFrom(List<Allocation> places, String takeId) {
    return new ReservationLine(sku, quantity, places, takeId);
  }
}
