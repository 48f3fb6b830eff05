package io.ecom.reconciliation.entity;

import io.ecom.contracts.Money;
import java.time.Instant;

/**
 * What payment-service and its provider say of an order; the statement it answers.
 *
 * @param refunded in minor units
 */
public record PaymentFacts(
    String orderId,
    String status,
    Money amount,
    long refunded,
    AtProvider provider,
    Instant changedAt) {

  /** The provider's side, in minor units. */
  public record AtProvider(long held, long captured, long refunded) {
    long kept() {
      return held + captured - refunded;
    }

    @Override
    public String toString() {
      return "held %d, captured %d, refunded %d".formatted(held, captured, refunded);
    }
  }

  boolean isAuthorised() {
    return status.equals("AUTHORISED");
  }

  boolean isCaptured() {
    return status.equals("CAPTURED");
  }

  /** Whether any of the customer's money is with us, whoever says so. */
  boolean isMoneyHeld() {
    return provider.kept() > 0 || isAuthorised() || (isCaptured() && refunded < amount.amount());
  }

  /** Whether the provider's books are what ours say. */
  boolean agreesWithProvider() {
    long held = isAuthorised() ? amount.amount() : 0;
    long captured = isCaptured() ? amount.amount() : 0;
    return provider.held() == held
        && provider.captured() == captured
        && provider.refunded() == refunded;
  }

  String ours() {
    return refunded == 0 ? status : status + ", refunded " + refunded;
  }
}
