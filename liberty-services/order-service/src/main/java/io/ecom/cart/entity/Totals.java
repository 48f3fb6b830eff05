package io.ecom.cart.entity;

import io.ecom.contracts.Money;
import java.util.List;
import java.util.function.Predicate;

/**
 * What is to be paid, and why.
 *
 * @param subtotal the lines
 * @param tax the part of the total that is tax; prices include it
 */
public record Totals(
    Money subtotal, Money shipping, Money tax, Money total, List<PriceComponent> explanation) {

  public Totals {
    explanation = List.copyOf(explanation);
    require(total.equals(subtotal.plus(shipping)), "total is not subtotal and shipping");
    require(total.equals(sum(explanation, total, part -> !part.isTax())), "total is unexplained");
    require(tax.equals(sum(explanation, total, PriceComponent::isTax)), "tax is unexplained");
    require(tax.amount() >= 0 && tax.amount() <= total.amount(), "tax exceeds the total");
  }

  private static Money sum(
      List<PriceComponent> parts, Money currencyOf, Predicate<PriceComponent> which) {
    return parts.stream()
        .filter(which)
        .map(PriceComponent::amount)
        .reduce(Money.zero(currencyOf.currency()), Money::plus);
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
