package io.ecom.order.entity;

import io.ecom.cart.entity.PricedLine;
import io.ecom.cart.entity.Totals;
import io.ecom.contracts.Customer;
import io.ecom.contracts.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an order. Events are stored for good: add optional components, never
 * remove or rename one, and never rename an event.
 */
public sealed interface OrderEvent {

  /**
   * @param paymentToken stands for the card at the payment provider
   * @param deadline when the order is cancelled if it is still pending
   */
  record Placed(
      String orderId,
      String number,
      String cartId,
      Customer customer,
      List<PricedLine> lines,
      Totals totals,
      Address shippingAddress,
      String paymentToken,
      Instant deadline)
      implements OrderEvent {}

  /**
   * @param heldUntil when the reservation lapses
   */
  record StockReserved(Instant heldUntil) implements OrderEvent {}

  /** Not everything ordered is there, so nothing was reserved. */
  record StockRejected(List<Shortage> shortages) implements OrderEvent {}

  /** The customer has to confirm the payment. */
  record PaymentActionRequired(String paymentId, String nextActionUrl) implements OrderEvent {}

  /** The money is held for us, which confirms the order. */
  record PaymentAuthorised(String paymentId) implements OrderEvent {}

  record PaymentDeclined(String paymentId, String code, @Nullable String message)
      implements OrderEvent {}

  /** The money is ours. */
  record PaymentCaptured(String paymentId) implements OrderEvent {}

  /** The money is not held any more. */
  record PaymentVoided(String paymentId) implements OrderEvent {}

  /** The money is still held, but could not be taken; somebody has to look into it. */
  record PaymentCaptureFailed(@Nullable String code, @Nullable String message)
      implements OrderEvent {}

  /**
   * A part of the captured money is to be given back.
   *
   * @param by the id of whoever decided it
   */
  record RefundRequested(String refundId, Money amount, String reason, String by)
      implements OrderEvent {}

  record Refunded(String refundId, Money amount) implements OrderEvent {}

  record RefundFailed(String refundId, @Nullable String code, @Nullable String message)
      implements OrderEvent {}

  /** The customer wants to give goods back. */
  record ReturnRequested(String returnId, List<ReturnLine> lines, String reason)
      implements OrderEvent {}

  record ReturnReceived(String returnId, List<ReceivedLine> lines) implements OrderEvent {}

  record ReturnRejected(String returnId, String reason) implements OrderEvent {}

  record Shipped(@Nullable String note) implements OrderEvent {}

  record Delivered(@Nullable String note) implements OrderEvent {}

  record Cancelled(CancellationCode code, String reason) implements OrderEvent {}

  /**
   * Stock or payment answered after the order was cancelled. Nothing changes, since both undo what
   * they hold when they hear of the cancellation; it is kept so that the order can be explained.
   */
  record LateAnswer(String answer) implements OrderEvent {}
}
