package io.ecom.order.control;

import io.ecom.order.entity.CancellationCode;
import io.ecom.order.entity.OrderView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Cancels an order that is not shipped. Stock and payment hear of it and give back what they hold.
 */
@ApplicationScoped
public class CancelOrder {
  @Inject FindOrders find;
  @Inject Orders orders;

  public OrderView cancel(String orderId, Caller caller, String reason) {
    if (caller.owns(find.one(orderId, caller))) {
      return orders.change(
          orderId, order -> order.cancel(CancellationCode.CUSTOMER_REQUEST, reason));
    }
    return orders.changeByStaff(
        "order-cancelled",
        orderId,
        order -> order.cancel(CancellationCode.ADMIN_REQUEST, reason),
        reason);
  }
}
