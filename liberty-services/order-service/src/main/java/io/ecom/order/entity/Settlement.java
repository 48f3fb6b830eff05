package io.ecom.order.entity;

import io.ecom.contracts.Money;
import io.ecom.order.entity.OrderEvent.PaymentCaptureFailed;
import io.ecom.order.entity.OrderEvent.PaymentCaptured;
import io.ecom.order.entity.OrderEvent.PaymentVoided;
import io.ecom.order.entity.OrderEvent.RefundFailed;
import io.ecom.order.entity.OrderEvent.RefundRequested;
import io.ecom.order.entity.OrderEvent.Refunded;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of an order's money after it was authorised.
 *
 * @param charged the total of the order, all of which is captured or nothing
 */
public record Settlement(
    Money charged, boolean captured, boolean captureFailed, boolean voided, List<Refund> refunds) {

  /** Where a refund is in its life; the first answer is the last. */
  public enum RefundStatus {
    REQUESTED,
    REFUNDED,
    FAILED
  }

  /** Money on its way back, or back. */
  public record Refund(String refundId, Money amount, RefundStatus status) {}

  public Settlement {
    refunds = List.copyOf(refunds);
  }

  static Settlement open(Money charged) {
    return new Settlement(charged, false, false, false, List.of());
  }

  /** What may still be refunded: what was captured without the refunds that have not failed. */
  public Money left() {
    Money captured = this.captured ? charged : Money.zero(charged.currency());
    return refunds.stream()
        .filter(refund -> refund.status() != RefundStatus.FAILED)
        .map(Refund::amount)
        .reduce(captured, Money::minus);
  }

  @Nullable Refund find(String refundId) {
    return refunds.stream()
        .filter(refund -> refund.refundId().equals(refundId))
        .findFirst()
        .orElse(null);
  }

  Settlement after(OrderEvent event) {
    if (event instanceof PaymentCaptured) {
      return new Settlement(charged, true, false, voided, refunds);
    }
    if (event instanceof PaymentCaptureFailed) {
      return new Settlement(charged, captured, true, voided, refunds);
    }
    if (event instanceof PaymentVoided) {
      return new Settlement(charged, captured, captureFailed, true, refunds);
    }
    if (event instanceof RefundRequested asked) {
      List<Refund> more = new ArrayList<>(refunds);
      more.add(new Refund(asked.refundId(), asked.amount(), RefundStatus.REQUESTED));
      return with(more);
    }
    if (event instanceof Refunded refunded) {
      return answered(refunded.refundId(), RefundStatus.REFUNDED);
    }
    if (event instanceof RefundFailed failed) {
      return answered(failed.refundId(), RefundStatus.FAILED);
    }
    return this;
  }

  private Settlement answered(String refundId, RefundStatus status) {
    return with(
        refunds.stream()
            .map(
                refund ->
                    refund.refundId().equals(refundId)
                        ? new Refund(refundId, refund.amount(), status)
                        : refund)
            .toList());
  }

  private Settlement with(List<Refund> changed) {
    return new Settlement(charged, captured, captureFailed, voided, changed);
  }
}
