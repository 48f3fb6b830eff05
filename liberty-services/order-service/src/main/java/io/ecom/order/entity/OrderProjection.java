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
import io.ecom.order.entity.OrderView.Cancellation;
import io.ecom.order.entity.OrderView.Payment;
import io.ecom.order.entity.OrderView.RefundEntry;
import io.ecom.order.entity.OrderView.ReturnEntry;
import io.ecom.order.entity.OrderView.TimelineEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Folds events into {@link OrderView}s: the same events always make the same view. */
public final class OrderProjection {
  private OrderProjection() {}

  public static OrderView of(List<StoredEvent> history) {
    OrderView view = null;
    for (StoredEvent stored : history) {
      view = apply(view, stored);
    }
    if (view == null) {
      throw new IllegalArgumentException("no events, no view");
    }
    return view;
  }

  /**
   * @param view null before the first event
   */
  public static OrderView apply(@Nullable OrderView view, StoredEvent stored) {
    if (stored.event() instanceof Placed placed) {
      return placed(placed, stored);
    }
    if (view == null) {
      throw new IllegalArgumentException("an order begins with being placed");
    }
    Draft draft = new Draft(view, stored.at());
    draft.apply(stored.event());
    return draft.view(stored);
  }

  private static OrderView placed(Placed placed, StoredEvent stored) {
    Money none = Money.zero(placed.totals().total().currency());
    return new OrderView(
        placed.orderId(),
        placed.number(),
        OrderStatus.PENDING,
        placed.customer(),
        placed.lines(),
        placed.totals(),
        placed.shippingAddress(),
        new Payment("none", null, none, none),
        null,
        List.of(),
        List.of(),
        List.of(new TimelineEntry(stored.at(), "placed", null)),
        placed.deadline(),
        stored.at(),
        stored.at(),
        stored.version());
  }

  /** The parts of a view that change. */
  private static final class Draft {
    private final OrderView base;
    private final Instant at;
    private final List<TimelineEntry> timeline;
    private OrderStatus status;
    private Payment payment;
    private @Nullable Cancellation cancellation;
    private List<RefundEntry> refunds;
    private List<ReturnEntry> returns;
    private Instant deadline;

    Draft(OrderView base, Instant at) {
      this.base = base;
      this.at = at;
      timeline = new ArrayList<>(base.timeline());
      status = base.status();
      payment = base.payment();
      cancellation = base.cancellation();
      refunds = base.refunds();
      returns = base.returns();
      deadline = base.deadline();
    }

    void apply(OrderEvent event) {
      if (event instanceof StockReserved reserved) {
        payment = payment.with("requested");
        deadline = reserved.heldUntil().isBefore(deadline) ? reserved.heldUntil() : deadline;
        add("stock-reserved", null);
      } else if (event instanceof StockRejected) {
        add("stock-rejected", null);
      } else if (event instanceof PaymentActionRequired required) {
        payment =
            new Payment(
                "action-required",
                required.nextActionUrl(),
                payment.captured(),
                payment.refunded());
        add("payment-action-required", "The payment awaits the customer's confirmation.");
      } else if (event instanceof PaymentAuthorised) {
        status = OrderStatus.CONFIRMED;
        payment = payment.with("authorised");
        add("confirmed", "The payment is authorised.");
      } else if (event instanceof PaymentDeclined declined) {
        payment = payment.with("declined");
        add("payment-declined", declined.message());
      } else {
        applyMoney(event);
      }
    }

    private void applyMoney(OrderEvent event) {
      refunds = Aftersales.refunds(refunds, event, at);
      if (event instanceof PaymentCaptured) {
        payment = new Payment("captured", null, base.totals().total(), payment.refunded());
        add("payment-captured", null);
      } else if (event instanceof PaymentCaptureFailed failed) {
        payment = payment.with("capture-failed");
        add("payment-capture-failed", failed.message());
      } else if (event instanceof PaymentVoided) {
        payment = payment.with("voided");
        add("payment-voided", null);
      } else if (event instanceof RefundRequested asked) {
        add("refund-requested", asked.reason());
      } else if (event instanceof Refunded refunded) {
        payment = paymentWithout(refunded.amount());
        add("refunded", null);
      } else if (event instanceof RefundFailed failed) {
        add("refund-failed", failed.message());
      } else {
        applyReturn(event);
      }
    }

    private Payment paymentWithout(Money refund) {
      Money refunded = payment.refunded().plus(refund);
      String next = refunded.equals(payment.captured()) ? "refunded" : payment.status();
      return new Payment(next, null, payment.captured(), refunded);
    }

    private void applyReturn(OrderEvent event) {
      returns = Aftersales.returns(returns, event, at);
      if (event instanceof ReturnRequested asked) {
        add("return-requested", asked.reason());
      } else if (event instanceof ReturnReceived) {
        add("return-received", null);
      } else if (event instanceof ReturnRejected rejected) {
        add("return-rejected", rejected.reason());
      } else {
        applyFulfilment(event);
      }
    }

    private void applyFulfilment(OrderEvent event) {
      if (event instanceof Shipped shipped) {
        status = OrderStatus.SHIPPED;
        add("shipped", shipped.note());
      } else if (event instanceof Delivered delivered) {
        status = OrderStatus.DELIVERED;
        add("delivered", delivered.note());
      } else if (event instanceof Cancelled cancelled) {
        status = OrderStatus.CANCELLED;
        payment = payment.with(payment.status());
        cancellation = new Cancellation(cancelled.code().code(), cancelled.reason());
        add("cancelled", cancelled.reason());
      } else if (event instanceof LateAnswer late) {
        add("late-answer", late.answer());
      } else {
        throw new IllegalArgumentException("no projection for " + event.getClass());
      }
    }

    private void add(String event, @Nullable String note) {
      timeline.add(new TimelineEntry(at, event, note));
    }

    OrderView view(StoredEvent stored) {
      return new OrderView(
          base.id(),
          base.number(),
          status,
          base.customer(),
          base.lines(),
          base.totals(),
          base.shippingAddress(),
          payment,
          cancellation,
          refunds,
          returns,
          List.copyOf(timeline),
          deadline,
          base.placedAt(),
          at,
          stored.version());
    }
  }
}
