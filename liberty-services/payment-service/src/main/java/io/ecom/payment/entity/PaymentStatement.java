package io.ecom.payment.entity;

import io.ecom.contracts.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What we and the provider say of the payment of an order.
 *
 * @param refunded how much of it was given back, in minor units
 * @param atProvider what the provider says of it now; null if it did not answer
 */
public record PaymentStatement(
    String orderId,
    PaymentStatus status,
    Money amount,
    long refunded,
    @Nullable ProviderState atProvider,
    Instant changedAt) {

  public static PaymentStatement of(
      Payment payment, @Nullable ProviderState atProvider, Instant changedAt) {
    long refunded =
        payment.refunds().stream()
            .filter(refund -> refund.state() == RefundState.DONE)
            .mapToLong(refund -> refund.amount().amount())
            .sum();
    return new PaymentStatement(
        payment.orderId(), payment.status(), payment.amount(), refunded, atProvider, changedAt);
  }
}
