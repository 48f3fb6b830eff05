package io.ecom.order.entity;

import io.ecom.contracts.Customer;
import io.ecom.order.entity.OrderEvent.Cancelled;
import io.ecom.order.entity.OrderEvent.Delivered;
import io.ecom.order.entity.OrderEvent.LateAnswer;
import io.ecom.order.entity.OrderEvent.PaymentActionRequired;
import io.ecom.order.entity.OrderEvent.PaymentAuthorised;
import io.ecom.order.entity.OrderEvent.PaymentCaptured;
import io.ecom.order.entity.OrderEvent.PaymentDeclined;
import io.ecom.order.entity.OrderEvent.PaymentVoided;
import io.ecom.order.entity.OrderEvent.Placed;
import io.ecom.order.entity.OrderEvent.Shipped;
import io.ecom.order.entity.OrderEvent.StockRejected;
import io.ecom.order.entity.OrderEvent.StockReserved;
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
 * A verb either records what follows from it in {@link #changes()} or throws {@link
 * IllegalTransition}. Answers of stock and payment may come twice (the second changes nothing) and
 * after a cancellation (they are noted as {@link LateAnswer}).
 */
public final class Order {
  private final Placed placed;
  private final List<OrderEvent> changes = new ArrayList<>();
  private OrderStatus status = OrderStatus.PENDING;
  private boolean stockHeld;
  private @Nullable Instant heldUntil;
  private boolean paymentActionRequired;

  private Order(Placed placed) {
    this.placed = placed;
  }

  public static Order place(Placed placed) {
    if (placed.lines().isEmpty()) {
      throw new IllegalArgumentException("an order needs at least one line");
    }
    Order order = new Order(placed);
    order.changes.add(placed);
    return order;
  }

  /**
   * @param history all events so far, the first being {@link Placed}
   */
  public static Order of(List<OrderEvent> history) {
    if (history.isEmpty() || !(history.get(0) instanceof Placed placed)) {
      throw new IllegalArgumentException("an order begins with being placed");
    }
    Order order = new Order(placed);
    history.subList(1, history.size()).forEach(order::apply);
    return order;
  }

  public void stockReserved(Instant until) {
    if (isCancelled()) {
      record(new LateAnswer("stock reserved"));
    } else if (!stockHeld) {
      record(new StockReserved(until));
    }
  }

  public void stockRejected(List<Shortage> shortages) {
    if (isCancelled()) {
      return;
    }
    require(isPending() && !stockHeld, "has its stock already");
    record(new StockRejected(List.copyOf(shortages)));
    record(new Cancelled(CancellationCode.OUT_OF_STOCK, OutOfStock.explain(placed, shortages)));
  }

  public void paymentActionRequired(String paymentId, String nextActionUrl) {
    if (isCancelled()) {
      record(new LateAnswer("payment awaits confirmation"));
    } else if (isPending() && !paymentActionRequired) {
      require(stockHeld, "has not asked for payment yet");
      record(new PaymentActionRequired(paymentId, nextActionUrl));
    }
  }

  public void paymentAuthorised(String paymentId) {
    if (isCancelled()) {
      record(new LateAnswer("payment authorised"));
    } else if (isPending()) {
      require(stockHeld, "has not asked for payment yet");
      record(new PaymentAuthorised(paymentId));
    }
  }

  public void paymentDeclined(
      String paymentId, CancellationCode code, String declineCode, @Nullable String message) {
    if (isCancelled()) {
      record(new LateAnswer("payment declined"));
      return;
    }
    require(isPending() && stockHeld, "has no open payment to be declined");
    record(new PaymentDeclined(paymentId, declineCode, message));
    record(new Cancelled(code, message == null ? "The payment was declined." : message));
  }

  /** What payment does with the money afterwards; it answers to nobody, so nothing forbids it. */
  public void paymentCaptured(String paymentId) {
    record(new PaymentCaptured(paymentId));
  }

  public void paymentVoided(String paymentId) {
    record(new PaymentVoided(paymentId));
  }

  public void cancel(CancellationCode code, String reason) {
    require(
        isPending() || status == OrderStatus.CONFIRMED, "can be cancelled only before shipping");
    record(new Cancelled(code, reason));
  }

  /** Ends what was not completed in time; an order that is not overdue is left alone. */
  public void expire(Instant now) {
    if (isPending() && !now.isBefore(deadline())) {
      record(
          new Cancelled(
              CancellationCode.PAYMENT_TIMEOUT,
              stockHeld
                  ? "The payment was not completed in time."
                  : "The order could not be processed in time."));
    }
  }

  public void ship(@Nullable String note) {
    require(status == OrderStatus.CONFIRMED, "can be shipped only when it is confirmed");
    record(new Shipped(note));
  }

  public void deliver(@Nullable String note) {
    require(status == OrderStatus.SHIPPED, "can be delivered only when it is shipped");
    record(new Delivered(note));
  }

  /** An order must not be confirmed on stock that is not held any more. */
  public Instant deadline() {
    Instant deadline = placed.deadline();
    return heldUntil != null && heldUntil.isBefore(deadline) ? heldUntil : deadline;
  }

  public OrderStatus status() {
    return status;
  }

  public Customer customer() {
    return placed.customer();
  }

  /** What the verbs have added, in order. */
  public List<OrderEvent> changes() {
    return List.copyOf(changes);
  }

  private void record(OrderEvent event) {
    apply(event);
    changes.add(event);
  }

  private void apply(OrderEvent event) {
    if (event instanceof StockReserved reserved) {
      stockHeld = true;
      heldUntil = reserved.heldUntil();
    } else if (event instanceof PaymentActionRequired) {
      paymentActionRequired = true;
    } else if (event instanceof PaymentAuthorised) {
      status = OrderStatus.CONFIRMED;
    } else if (event instanceof Shipped) {
      status = OrderStatus.SHIPPED;
    } else if (event instanceof Delivered) {
      status = OrderStatus.DELIVERED;
    } else if (event instanceof Cancelled) {
      status = OrderStatus.CANCELLED;
    }
  }

  private boolean isPending() {
    return status == OrderStatus.PENDING;
  }

  private boolean isCancelled() {
    return status == OrderStatus.CANCELLED;
  }

  private void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalTransition(placed.number(), otherwise, status.name());
    }
  }
}
