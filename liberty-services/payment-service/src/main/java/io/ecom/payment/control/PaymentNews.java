package io.ecom.payment.control;

import io.ecom.contracts.EventType;
import io.ecom.contracts.EventTypes;
import io.ecom.contracts.PaymentUpdated;
import io.ecom.contracts.RefundUpdated;
import io.ecom.payment.entity.Payment;
import io.ecom.payment.entity.PaymentStatus;
import io.ecom.payment.entity.Refund;
import io.ecom.payment.entity.RefundState;
import io.ecom.shared.outbox.OutgoingEvent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The events that tell of a change. */
final class PaymentNews {
  private PaymentNews() {}

  static List<OutgoingEvent> of(Payment before, Payment after) {
    List<OutgoingEvent> events = new ArrayList<>();
    if (after.status() != before.status()) {
      EventType<PaymentUpdated> type = typeOf(after.status());
      if (type != null) {
        events.add(OutgoingEvent.of(type, after.orderId(), before.version() + 1, data(after)));
      }
    }
    for (Refund refund : after.refunds()) {
      RefundState known =
          before.refund(refund.refundId()).map(Refund::state).orElse(RefundState.REQUESTED);
      if (refund.state() != known) {
        long version = before.version() + 1 + events.size();
        events.add(
            OutgoingEvent.of(
                refund.state() == RefundState.DONE ? EventTypes.REFUNDED : EventTypes.REFUND_FAILED,
                after.orderId(),
                version,
                data(after, refund)));
      }
    }
    return events;
  }

  private static @Nullable EventType<PaymentUpdated> typeOf(PaymentStatus status) {
    return switch (status) {
      case AUTHORISED -> EventTypes.PAYMENT_AUTHORISED;
      case DECLINED -> EventTypes.PAYMENT_DECLINED;
      case REQUIRES_ACTION -> EventTypes.PAYMENT_ACTION_REQUIRED;
      case CAPTURED -> EventTypes.PAYMENT_CAPTURED;
      case CAPTURE_FAILED -> EventTypes.PAYMENT_CAPTURE_FAILED;
      case VOIDED -> EventTypes.PAYMENT_VOIDED;
      case PENDING -> null;
    };
  }

  private static PaymentUpdated data(Payment payment) {
    String url = payment.answer().nextActionUrl();
    String ownPage = "/orders/" + payment.orderId();
    return new PaymentUpdated(
        payment.orderId(),
        payment.paymentId(),
        payment.customerId(),
        payment.amount(),
        payment.status().name(),
        payment.code(),
        payment.message(),
        payment.status() == PaymentStatus.REQUIRES_ACTION ? (url == null ? ownPage : url) : null);
  }

  private static RefundUpdated data(Payment payment, Refund refund) {
    return new RefundUpdated(
        payment.orderId(),
        payment.paymentId(),
        refund.refundId(),
        payment.customerId(),
        refund.amount(),
        refund.answer().code(),
        refund.answer().message());
  }
}
