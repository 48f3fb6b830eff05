package io.ecom.payment.control;

import io.ecom.contracts.Money;
import io.ecom.payment.entity.PaymentStatus;
import org.jspecify.annotations.Nullable;

/** A card network. Every call names an idempotency key: repeating it changes nothing. */
public interface PaymentProvider {

  /**
   * What the provider says.
   *
   * @param status {@code AUTHORISED}, {@code DECLINED} or {@code REQUIRES_ACTION}
   * @param code of a decline
   */
  record Outcome(PaymentStatus status, @Nullable String code, @Nullable String message) {}

  Outcome authorise(String idempotencyKey, String token, Money amount);

  /** After the customer's confirmation. */
  Outcome confirm(String idempotencyKey, Money amount);

  void capture(String idempotencyKey, Money amount);

  /** Gives back what is held; changes nothing if nothing is. */
  void voidAuthorisation(String idempotencyKey, Money amount);
}
