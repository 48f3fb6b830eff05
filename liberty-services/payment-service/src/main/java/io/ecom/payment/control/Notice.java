package io.ecom.payment.control;

import io.ecom.payment.entity.Answer;
import io.ecom.payment.entity.Payment;
import io.ecom.payment.entity.RefundAnswer;
import org.jspecify.annotations.Nullable;

/**
 * What a webhook tells: how a payment stands, or how a refund does.
 *
 * @param eventId the provider's; the same for every delivery
 */
public record Notice(
    String eventId,
    String orderId,
    @Nullable Answer answer,
    @Nullable String refundId,
    @Nullable RefundAnswer refund) {

  public static Notice ofPayment(String eventId, String orderId, Answer answer) {
    return new Notice(eventId, orderId, answer, null, null);
  }

  public static Notice ofRefund(
      String eventId, String orderId, String refundId, RefundAnswer answer) {
    return new Notice(eventId, orderId, null, refundId, answer);
  }

  public Payment applyTo(Payment payment) {
    Payment next = answer == null ? payment : payment.heard(answer);
    return refundId == null || refund == null ? next : next.heardOfRefund(refundId, refund);
  }
}
