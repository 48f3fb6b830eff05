package io.ecom.order.entity;

import io.ecom.contracts.Money;
import io.ecom.order.entity.OrderEvent.Cancelled;
import io.ecom.order.entity.OrderEvent.Delivered;
import io.ecom.order.entity.OrderEvent.LateAnswer;
import io.ecom.order.entity.OrderEvent.PaymentActionRequired;
import io.ecom.order.entity.OrderEvent.PaymentAuthorised;
import io.ecom.order.entity.OrderEvent.PaymentCaptureFailed;
import io.ecom.order.entity.OrderEvent.PaymentCaptured;
import io.ecom.order.entity.OrderEvent.PaymentDeclined;
import io.ecom.order.entity.OrderEvent.PaymentVoided;
import io.ecom.order.entity.OrderEvent.Placed;
import io.ecom.order.entity.OrderEvent.RefundFailed;
import io.ecom.order.entity.OrderEvent.RefundRequested;
import io.ecom.order.entity.OrderEvent.Refunded;
import io.ecom.order.entity.OrderEvent.ReturnReceived;
import io.ecom.order.entity.OrderEvent.ReturnRejected;
import io.ecom.order.entity.OrderEvent.ReturnRequested;
import io.ecom.order.entity.OrderEvent.Shipped;
import io.ecom.order.entity.OrderEvent.StockRejected;
import io.ecom.order.entity.OrderEvent.StockReserved;
import io.ecom.order.entity.Returns.Return;
import io.ecom.order.entity.Returns.ReturnStatus;
import io.ecom.order.entity.Settlement.Refund;
import io.ecom.order.entity.Settlement.RefundStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order, made of its events.
 *
 * <pre>
 *   place ─► PENDING (awaiting stock) ─stockReserved─► PENDING (awaiting payment) ─paymentAuthorised─► CONFIRMED ─ship─► SHIPPED ─deliver─► DELIVERED
 *               │ stockRejected, cancel, expire            │ paymentDeclined, cancel, expire             │ cancel
 *               └──────────────────────────────────────────┴──────────────────────────────► CANCELLED ◄─┘
 * </pre>
 *
 * Shipping has the payment captured. What was captured can be refunded, and what was shipped can be
 * returned (requested ─► received, which refunds it, or rejected); neither changes the status.
 *
 * <p>A verb either records what follows from it in {@link #changes()} or throws {@link
 * IllegalTransition}. Answers of stock and payment may come twice (the second changes nothing) and
 * after a cancellation (they are noted as {@link LateAnswer}).
 */
public final class Order {
  private final List<OrderEvent> changes = new ArrayList<>();
  private OrderState state;

  private Order(OrderState state) {
    this.state = state;
  }

  public static Order place(Placed placed) {
    if (placed.lines().isEmpty()) {
      throw new IllegalArgumentException("an order needs at least one line");
    }
    Order order = new Order(OrderState.placed(placed));
    order.changes.add(placed);
    return order;
  }

  /** An order with the past that the state tells of. */
  public static Order of(OrderState state) {
    return new Order(state);
  }

  public void stockReserved(Instant until) {
    if (isCancelled()) {
      record(new LateAnswer("stock reserved"));
    } else if (!isStockHeld()) {
      record(new StockReserved(until));
    }
  }

  public void stockRejected(List<Shortage> shortages) {
    if (isCancelled()) {
      return;
    }
    require(isPending() && !isStockHeld(), "has its stock already");
    record(new StockRejected(List.copyOf(shortages)));
    record(
        new Cancelled(
            CancellationCode.OUT_OF_STOCK, OutOfStock.explain(state.placed(), shortages)));
  }

  public void paymentActionRequired(String paymentId, String nextActionUrl) {
    if (isCancelled()) {
      record(new LateAnswer("payment awaits confirmation"));
    } else if (isPending() && !state.paymentActionRequired()) {
      require(isStockHeld(), "has not asked for payment yet");
      record(new PaymentActionRequired(paymentId, nextActionUrl));
    }
  }

  public void paymentAuthorised(String paymentId) {
    if (isCancelled()) {
      record(new LateAnswer("payment authorised"));
    } else if (isPending()) {
      require(isStockHeld(), "has not asked for payment yet");
      record(new PaymentAuthorised(paymentId));
    }
  }

  public void paymentDeclined(
      String paymentId, CancellationCode code, String declineCode, @Nullable String message) {
    if (isCancelled()) {
      record(new LateAnswer("payment declined"));
      return;
    }
    require(isPending() && isStockHeld(), "has no open payment to be declined");
    record(new PaymentDeclined(paymentId, declineCode, message));
    record(new Cancelled(code, message == null ? "The payment was declined." : message));
  }

  /** What payment does with the money afterwards is nothing that could be refused. */
  public void paymentCaptured(String paymentId) {
    if (!state.settlement().captured()) {
      record(new PaymentCaptured(paymentId));
    }
  }

  public void paymentCaptureFailed(@Nullable String code, @Nullable String message) {
    if (!state.settlement().captured() && !state.settlement().captureFailed()) {
      record(new PaymentCaptureFailed(code, message));
    }
  }

  public void paymentVoided(String paymentId) {
    if (!state.settlement().voided()) {
      record(new PaymentVoided(paymentId));
    }
  }

  public void cancel(CancellationCode code, String reason) {
    require(
        isPending() || status() == OrderStatus.CONFIRMED, "can be cancelled only before shipping");
    record(new Cancelled(code, reason));
  }

  /** Ends what was not completed in time; an order that is not overdue is left alone. */
  public void expire(Instant now) {
    if (isPending() && !now.isBefore(deadline())) {
      record(
          new Cancelled(
              CancellationCode.PAYMENT_TIMEOUT,
              isStockHeld()
                  ? "The payment was not completed in time."
                  : "The order could not be processed in time."));
    }
  }

  public void ship(@Nullable String note) {
    require(status() == OrderStatus.CONFIRMED, "can be shipped only when it is confirmed");
    record(new Shipped(note));
  }

  public void deliver(@Nullable String note) {
    require(status() == OrderStatus.SHIPPED, "can be delivered only when it is shipped");
    record(new Delivered(note));
  }

  /**
   * Asks for money to be given back; a repetition changes nothing.
   *
   * @param amount null for everything that is left
   */
  public void requestRefund(String refundId, @Nullable Money amount, String reason, String by) {
    if (state.settlement().find(refundId) != null) {
      return;
    }
    require(state.settlement().captured(), "has no captured payment to refund");
    Money left = state.settlement().left();
    Money wanted = amount == null ? left : amount;
    require(wanted.currency().equals(left.currency()), "was charged in " + left.currency());
    require(
        wanted.amount() > 0 && wanted.amount() <= left.amount(),
        "has " + left.amount() + " minor units of " + left.currency() + " left to refund");
    record(new RefundRequested(refundId, wanted, reason, by));
  }

  public void refunded(String refundId, Money amount) {
    Refund refund = knownRefund(refundId);
    require(refund.amount().equals(amount), "was to be refunded another amount by " + refundId);
    if (refund.status() == RefundStatus.REQUESTED) {
      record(new Refunded(refundId, amount));
    } else if (refund.status() == RefundStatus.FAILED) {
      record(new LateAnswer("refund " + refundId + " succeeded after it had failed"));
    }
  }

  public void refundFailed(String refundId, @Nullable String code, @Nullable String message) {
    if (knownRefund(refundId).status() == RefundStatus.REQUESTED) {
      record(new RefundFailed(refundId, code, message));
    }
  }

  /** Announces goods that come back; a repetition changes nothing. */
  public void requestReturn(String returnId, List<ReturnLine> lines, String reason) {
    if (state.returns().find(returnId) != null) {
      return;
    }
    require(
        status() == OrderStatus.SHIPPED || status() == OrderStatus.DELIVERED,
        "can be returned only when it is shipped");
    String refusal = state.returns().refusal(state.placed().lines(), lines);
    require(refusal == null, refusal);
    record(new ReturnRequested(returnId, List.copyOf(lines), reason));
  }

  /**
   * Goods have come back, for which their price is refunded as far as it is not refunded yet.
   *
   * @param came null for all that was announced, fit to be sold again
   */
  public void receiveReturn(String returnId, @Nullable List<ReceivedLine> came, String by) {
    Return announced = knownReturn(returnId);
    List<ReceivedLine> lines = came == null ? asAnnounced(announced) : List.copyOf(came);
    if (announced.status() == ReturnStatus.RECEIVED && announced.received().equals(lines)) {
      return;
    }
    require(announced.isOpen(), "has dealt with the return already");
    require(state.settlement().captured(), "has no captured payment to refund");
    require(
        Returns.covers(announced.requested(), lines), "takes back what the return announced only");
    Money value = state.returns().value(state.placed().lines(), lines);
    Money left = state.settlement().left();
    record(new ReturnReceived(returnId, lines));
    Money refund = value.amount() <= left.amount() ? value : left;
    if (refund.amount() > 0) {
      record(new RefundRequested(OrderIds.idFor(returnId, "refund"), refund, "return", by));
    }
  }

  public void rejectReturn(String returnId, String reason) {
    Return announced = knownReturn(returnId);
    if (!reason.equals(announced.rejection())) {
      require(announced.isOpen(), "has dealt with the return already");
      record(new ReturnRejected(returnId, reason));
    }
  }

  private static List<ReceivedLine> asAnnounced(Return announced) {
    return announced.requested().stream()
        .map(line -> new ReceivedLine(line.sku(), line.quantity(), true))
        .toList();
  }

  private Refund knownRefund(String refundId) {
    Refund refund = state.settlement().find(refundId);
    if (refund == null) {
      throw illegal("has no refund " + refundId);
    }
    return refund;
  }

  private Return knownReturn(String returnId) {
    Return known = state.returns().find(returnId);
    if (known == null) {
      throw illegal("has no return " + returnId);
    }
    return known;
  }

  /** An order must not be confirmed on stock that is not held any more. */
  public Instant deadline() {
    Instant deadline = state.placed().deadline();
    Instant heldUntil = state.heldUntil();
    return heldUntil != null && heldUntil.isBefore(deadline) ? heldUntil : deadline;
  }

  public OrderStatus status() {
    return state.status();
  }

  /** What all events so far amount to. */
  public OrderState state() {
    return state;
  }

  /** What the verbs have added, in order. */
  public List<OrderEvent> changes() {
    return List.copyOf(changes);
  }

  private void record(OrderEvent event) {
    state = state.after(event);
    changes.add(event);
  }

  private boolean isStockHeld() {
    return state.heldUntil() != null;
  }

  private boolean isPending() {
    return status() == OrderStatus.PENDING;
  }

  private boolean isCancelled() {
    return status() == OrderStatus.CANCELLED;
  }

  private void require(boolean holds, @Nullable String otherwise) {
    if (!holds) {
      throw illegal(otherwise);
    }
  }

  private IllegalTransition illegal(@Nullable String otherwise) {
    return new IllegalTransition(
        state.placed().number(), String.valueOf(otherwise), status().name());
  }
}
