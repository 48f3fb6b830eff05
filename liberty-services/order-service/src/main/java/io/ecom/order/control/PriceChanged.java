package io.ecom.order.control;

import io.ecom.contracts.Money;

/** The customer agreed to another total than what the order would cost now. */
public class PriceChanged extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient Money total;

  public PriceChanged(Money total) {
    super("Prices have changed since the cart was shown; please look at the new total.");
    this.total = total;
  }

  public Money total() {
    return total;
  }
}
