package io.ecom.payment.boundary;

import io.ecom.contracts.Money;
import io.ecom.payment.entity.Payment;
import io.ecom.payment.entity.PaymentStatus;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A payment as the API shows it. */
@Schema(name = "Payment")
public record PaymentResponse(
    String orderId,
    String paymentId,
    Money amount,
    PaymentStatus status,
    boolean requiresAction,
    @Nullable String code,
    @Nullable String message) {

  static PaymentResponse of(Payment payment) {
    return new PaymentResponse(
        payment.orderId(),
        payment.paymentId(),
        payment.amount(),
        payment.status(),
        payment.status() == PaymentStatus.REQUIRES_ACTION,
        payment.code(),
        payment.message());
  }
}
