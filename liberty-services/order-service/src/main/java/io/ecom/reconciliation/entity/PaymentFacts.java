package io.ecom.reconciliation.entity;

import io.ecom.contracts.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What payment-service and its provider say of an order; the statement it answers.
 *
 * @param refunded in minor units
 * @param atProvider null if the provider did not answer
 */
public record PaymentFacts(
    String orderId,
    String status,
    Money amount,
    long refunded,
    @Nullable String atProvider,
    Instant changedAt) {

  /** Where the customer's money is. */
  private enum Funds {
    FREE,
    HELD,
    TAKEN;

    static Funds of(String state) {
      return switch (state) {
        case "AUTHORISED", "CAPTURE_FAILED" -> HELD;
        case "CAPTURED" -> TAKEN;
        default -> FREE;
      };
    }
  }

  boolean isAuthorised() {
    return status.equals("AUTHORISED");
  }

  boolean isCaptured() {
    return status.equals("CAPTURED");
  }

  /** Whether any of it was taken, whoever says so. */
  boolean isTaken() {
    return Funds.of(status) == Funds.TAKEN || provider() == Funds.TAKEN;
  }

  /** Whether any of the customer's money is not theirs to spend, whoever says so. */
  boolean isMoneyHeld() {
    return isTaken()
        ? refunded < amount.amount()
        : Funds.of(status) == Funds.HELD || provider() == Funds.HELD;
  }

  /** Whether the provider's books are what ours say. */
  boolean agreesWithProvider() {
    return Funds.of(status) == provider();
  }

  private Funds provider() {
    return Funds.of(atProvider == null ? status : atProvider);
  }

  String ours() {
    return refunded == 0 ? status : status + ", refunded " + refunded;
  }

  String providers() {
    return atProvider == null ? "no answer" : atProvider;
  }
}
