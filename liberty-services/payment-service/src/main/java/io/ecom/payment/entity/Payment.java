package io.ecom.payment.entity;

import io.ecom.contracts.Money;
import org.jspecify.annotations.Nullable;

/** The one payment of an order. */
public record Payment(
    String orderId,
    String paymentId,
    String customerId,
    Money amount,
    PaymentStatus status,
    @Nullable String code,
    @Nullable String message,
    long version) {

  /** The next state; illegal steps are refused. */
  public Payment become(PaymentStatus next, @Nullable String newCode, @Nullable String newMessage) {
    if (!status.mayBecome(next)) {
      throw new IllegalStateException("a payment that is " + status + " cannot become " + next);
    }
    return new Payment(
        orderId, paymentId, customerId, amount, next, newCode, newMessage, version + 1);
  }
}
