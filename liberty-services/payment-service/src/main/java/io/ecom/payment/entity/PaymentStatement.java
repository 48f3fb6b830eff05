package io.ecom.payment.entity;

import io.ecom.contracts.Money;
import java.time.Instant;

/**
 * What we and the provider say of the payment of an order.
 *
 * @param refunded how much of it was given back, in minor units
 */
public record PaymentStatement(
    String orderId,
    PaymentStatus status,
    Money amount,
    long refunded,
    AtProvider provider,
    Instant changedAt) {

  /**
   * The provider's side, in minor units.
   *
   * @param held authorised and neither captured nor given back
   */
  public record AtProvider(long held, long captured, long refunded) {}
}
