package io.ecom.order.control;

import io.ecom.cart.entity.PricedLine;
import io.ecom.contracts.EventTypes;
import io.ecom.contracts.OrderCancelled;
import io.ecom.contracts.OrderLine;
import io.ecom.contracts.OrderPlaced;
import io.ecom.contracts.OrderReturned;
import io.ecom.contracts.OrderUpdated;
import io.ecom.contracts.PaymentRequested;
import io.ecom.order.entity.OrderEvent;
import io.ecom.order.entity.OrderEvent.Cancelled;
import io.ecom.order.entity.OrderEvent.Delivered;
import io.ecom.order.entity.OrderEvent.PaymentActionRequired;
import io.ecom.order.entity.OrderEvent.PaymentAuthorised;
import io.ecom.order.entity.OrderEvent.PaymentCaptured;
import io.ecom.order.entity.OrderEvent.PaymentVoided;
import io.ecom.order.entity.OrderEvent.Placed;
import io.ecom.order.entity.OrderEvent.RefundFailed;
import io.ecom.order.entity.OrderEvent.RefundRequested;
import io.ecom.order.entity.OrderEvent.Refunded;
import io.ecom.order.entity.OrderEvent.ReturnReceived;
import io.ecom.order.entity.OrderEvent.ReturnRejected;
import io.ecom.order.entity.OrderEvent.ReturnRequested;
import io.ecom.order.entity.OrderEvent.Shipped;
import io.ecom.order.entity.OrderEvent.StockReserved;
import io.ecom.order.entity.OrderPast;
import io.ecom.order.entity.OrderView;
import io.ecom.order.entity.StoredEvent;
import io.ecom.shared.outbox.OutgoingEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What other services are told of an order's events. */
final class Announcements {
  private Announcements() {}

  /**
   * @param before the order without the event; null for the first
   * @param after the order with the event
   * @return null if the event is nobody else's business
   */
  static @Nullable OutgoingEvent of(
      StoredEvent stored, @Nullable OrderPast before, OrderPast after) {
    Placed placed = after.state().placed();
    OrderEvent event = stored.event();
    String key = stored.orderId();
    long version = stored.version();
    if (event instanceof Placed) {
      return OutgoingEvent.of(EventTypes.ORDER_PLACED, key, version, placed(placed, stored));
    }
    if (event instanceof StockReserved) {
      return OutgoingEvent.of(EventTypes.PAYMENT_REQUESTED, key, version, payment(placed));
    }
    if (event instanceof Cancelled cancelled) {
      return OutgoingEvent.of(
          EventTypes.ORDER_CANCELLED, key, version, cancelled(cancelled, placed, stored));
    }
    if (event instanceof RefundRequested asked) {
      return OutgoingEvent.of(EventTypes.REFUND_REQUESTED, key, version, refund(key, asked));
    }
    if (event instanceof ReturnReceived came) {
      return OutgoingEvent.of(EventTypes.ORDER_RETURNED, key, version, returned(came, stored));
    }
    if (before != null && isProgress(event)) {
      return OutgoingEvent.of(
          EventTypes.ORDER_UPDATED, key, version, updated(before.view(), after.view()));
    }
    return null;
  }

  private static boolean isProgress(OrderEvent event) {
    return event instanceof PaymentAuthorised
        || event instanceof PaymentActionRequired
        || event instanceof PaymentCaptured
        || event instanceof PaymentVoided
        || event instanceof Refunded
        || event instanceof RefundFailed
        || event instanceof ReturnRequested
        || event instanceof ReturnRejected
        || event instanceof Shipped
        || event instanceof Delivered;
  }

  private static OrderPlaced placed(Placed placed, StoredEvent stored) {
    return new OrderPlaced(
        placed.orderId(),
        placed.number(),
        placed.customer(),
        lines(placed),
        placed.totals().total(),
        stored.at());
  }

  private static PaymentRequested payment(Placed placed) {
    return new PaymentRequested(
        placed.orderId(), placed.customer(), placed.totals().total(), placed.paymentToken());
  }

  private static io.ecom.contracts.RefundRequested refund(String orderId, RefundRequested asked) {
    return new io.ecom.contracts.RefundRequested(
        orderId, asked.refundId(), asked.amount(), asked.reason());
  }

  private static OrderReturned returned(ReturnReceived came, StoredEvent stored) {
    return new OrderReturned(
        stored.orderId(),
        came.returnId(),
        came.lines().stream()
            .map(line -> new OrderReturned.Line(line.sku(), line.quantity(), line.restock()))
            .toList(),
        stored.at());
  }

  private static OrderCancelled cancelled(Cancelled cancelled, Placed placed, StoredEvent stored) {
    return new OrderCancelled(
        placed.orderId(),
        placed.number(),
        placed.customer(),
        lines(placed),
        placed.totals().total(),
        cancelled.code().code(),
        cancelled.reason(),
        stored.at());
  }

  private static OrderUpdated updated(OrderView before, OrderView after) {
    return new OrderUpdated(
        after.id(),
        after.number(),
        after.customer(),
        after.status().name(),
        before.status().name(),
        after.totals().total(),
        after.timeline().get(after.timeline().size() - 1).note(),
        after.updatedAt());
  }

  private static List<OrderLine> lines(Placed placed) {
    return placed.lines().stream().map(Announcements::line).toList();
  }

  private static OrderLine line(PricedLine line) {
    return new OrderLine(line.sku(), line.fullTitle(), line.quantity(), line.unitPrice());
  }
}
