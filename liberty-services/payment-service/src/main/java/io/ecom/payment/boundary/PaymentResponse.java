package io.ecom.payment.boundary;

import io.ecom.contracts.Money;
import io.ecom.payment.entity.Payment;
import io.ecom.payment.entity.PaymentStatus;
import io.ecom.payment.entity.Refund;
import io.ecom.payment.entity.RefundState;
import java.util.List;
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
    @Nullable String message,
    List<RefundResponse> refunds) {

  /** A part of it that went back, or is on its way. */
  @Schema(name = "Refund")
  public record RefundResponse(
      String refundId,
      Money amount,
      String reason,
      RefundState status,
      @Nullable String code,
      @Nullable String message) {

    static RefundResponse of(Refund refund) {
      return new RefundResponse(
          refund.refundId(),
          refund.amount(),
          refund.reason(),
          refund.state(),
          refund.answer().code(),
          refund.answer().message());
    }
  }

  static PaymentResponse of(Payment payment) {
    return new PaymentResponse(
        payment.orderId(),
        payment.paymentId(),
        payment.amount(),
        payment.status(),
        payment.status() == PaymentStatus.REQUIRES_ACTION,
        payment.code(),
        payment.message(),
        payment.refunds().stream().map(RefundResponse::of).toList());
  }
}
