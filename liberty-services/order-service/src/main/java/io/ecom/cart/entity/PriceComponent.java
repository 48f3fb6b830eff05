package io.ecom.cart.entity;

import io.ecom.contracts.Money;

/**
 * One reason why a total is what it is.
 *
 * @param kind {@code line} and {@code shipping} add up to the total; {@code included-tax} says how
 *     much of the amount before it is tax, and adds nothing
 */
public record PriceComponent(String kind, String label, Money amount) {
  static final String LINE = "line";
  static final String SHIPPING = "shipping";
  static final String INCLUDED_TAX = "included-tax";

  boolean isTax() {
    return kind.equals(INCLUDED_TAX);
  }
}
