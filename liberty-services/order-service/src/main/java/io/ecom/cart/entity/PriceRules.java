package io.ecom.cart.entity;

import io.ecom.contracts.Money;
import java.util.ArrayList;
import java.util.List;

/**
 * How the shop prices: tax is included in every price, shipping is flat and free from a threshold.
 * Tax is rounded half up per line, because lines are what customers check and what is returned.
 */
public record PriceRules(Money flatShipping, Money freeShippingFrom, int vatPercent) {
  public static final PriceRules STANDARD =
      new PriceRules(new Money(490, "EUR"), new Money(5_000, "EUR"), 20);

  public PriceRules {
    if (flatShipping.amount() < 0 || vatPercent < 0) {
      throw new IllegalArgumentException("shipping and tax cannot be negative");
    }
  }

  public Totals total(List<PricedLine> lines) {
    Money none = Money.zero(flatShipping.currency());
    Money subtotal = lines.stream().map(PricedLine::lineTotal).reduce(none, Money::plus);
    Money shipping = lines.isEmpty() || isFree(subtotal) ? none : flatShipping;
    List<PriceComponent> explanation = new ArrayList<>();
    for (PricedLine line : lines) {
      explain(
          explanation,
          PriceComponent.LINE,
          line.quantity() + " × " + line.fullTitle(),
          line.lineTotal());
    }
    if (!lines.isEmpty()) {
      explain(explanation, PriceComponent.SHIPPING, shippingLabel(shipping), shipping);
    }
    Money tax =
        explanation.stream()
            .filter(PriceComponent::isTax)
            .map(PriceComponent::amount)
            .reduce(none, Money::plus);
    return new Totals(subtotal, shipping, tax, subtotal.plus(shipping), explanation);
  }

  private boolean isFree(Money subtotal) {
    return subtotal.amount() >= freeShippingFrom.amount();
  }

  private static String shippingLabel(Money shipping) {
    return shipping.amount() == 0 ? "Shipping, free" : "Shipping";
  }

  private void explain(List<PriceComponent> explanation, String kind, String label, Money amount) {
    explanation.add(new PriceComponent(kind, label, amount));
    explanation.add(
        new PriceComponent(
            PriceComponent.INCLUDED_TAX, "includes " + vatPercent + " % VAT", taxIn(amount)));
  }

  /** The tax in a price that includes it, rounded half up. */
  Money taxIn(Money gross) {
    long divisor = 100L + vatPercent;
    long tax =
        (2 * Math.multiplyExact(gross.amount(), (long) vatPercent) + divisor) / (2 * divisor);
    return new Money(tax, gross.currency());
  }
}
