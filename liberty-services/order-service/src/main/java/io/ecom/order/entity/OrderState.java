package io.ecom.order.entity;

import io.ecom.order.entity.OrderEvent.Cancelled;
import io.ecom.order.entity.OrderEvent.Delivered;
import io.ecom.order.entity.OrderEvent.PaymentActionRequired;
import io.ecom.order.entity.OrderEvent.PaymentAuthorised;
import io.ecom.order.entity.OrderEvent.Placed;
import io.ecom.order.entity.OrderEvent.Shipped;
import io.ecom.order.entity.OrderEvent.StockReserved;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an {@link Order} has to know of its past to decide: the fold of its events, which is also
 * what a snapshot holds.
 *
 * @param heldUntil when the reservation lapses; null while nothing is reserved
 */
public record OrderState(
    Placed placed,
    OrderStatus status,
    @Nullable Instant heldUntil,
    boolean paymentActionRequired,
    Settlement settlement,
    Returns returns) {

  static OrderState placed(Placed placed) {
    return new OrderState(
        placed,
        OrderStatus.PENDING,
        null,
        false,
        Settlement.open(placed.totals().total()),
        new Returns(List.of()));
  }

  /**
   * @param before null before the first event
   */
  public static OrderState after(@Nullable OrderState before, OrderEvent event) {
    if (event instanceof Placed placed) {
      return placed(placed);
    }
    if (before == null) {
      throw new IllegalArgumentException("an order begins with being placed");
    }
    return before.after(event);
  }

  OrderState after(OrderEvent event) {
    if (event instanceof StockReserved reserved) {
      return new OrderState(
          placed, status, reserved.heldUntil(), paymentActionRequired, settlement, returns);
    }
    if (event instanceof PaymentActionRequired) {
      return new OrderState(placed, status, heldUntil, true, settlement, returns);
    }
    return new OrderState(
        placed,
        statusAfter(event),
        heldUntil,
        paymentActionRequired,
        settlement.after(event),
        returns.after(event));
  }

  private OrderStatus statusAfter(OrderEvent event) {
    if (event instanceof PaymentAuthorised) {
      return OrderStatus.CONFIRMED;
    }
    if (event instanceof Shipped) {
      return OrderStatus.SHIPPED;
    }
    if (event instanceof Delivered) {
      return OrderStatus.DELIVERED;
    }
    return event instanceof Cancelled ? OrderStatus.CANCELLED : status;
  }
}
