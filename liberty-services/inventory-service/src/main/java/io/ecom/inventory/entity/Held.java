package io.ecom.inventory.entity;

import org.jspecify.annotations.Nullable;

/**
 * What open reservations hold of a SKU.
 *
 * @param underWay some of them are being given back or handed over
 */
public record Held(long units, boolean underWay) {
  public static final Held NOTHING = new Held(0, false);

  /** Where it is not what stock has reserved; null if it is, or if that is about to change. */
  public @Nullable String flawOf(StockLevel stock) {
    return underWay || units == stock.reserved() ? null : "open reservations hold " + units;
  }
}
