package io.ecom.contracts;

import java.util.Currency;
import java.util.Objects;

/**
 * An exact amount of money.
 *
 * @param amount in minor units of the currency (cents for EUR)
 * @param currency ISO 4217 code
 */
public record Money(long amount, String currency) {

  public Money {
    Objects.requireNonNull(currency, "currency");
    try {
      Currency.getInstance(currency);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("not an ISO 4217 currency: " + currency, e);
    }
  }

  public static Money zero(String currency) {
    return new Money(0, currency);
  }

  public Money plus(Money other) {
    return new Money(Math.addExact(amount, same(other).amount), currency);
  }

  public Money minus(Money other) {
    return new Money(Math.subtractExact(amount, same(other).amount), currency);
  }

  public Money times(long factor) {
    return new Money(Math.multiplyExact(amount, factor), currency);
  }

  private Money same(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException("cannot mix " + currency + " and " + other.currency);
    }
    return other;
  }
}
