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
    CancellationCode code =
        caller.owns(find.one(orderId, caller))
            ? CancellationCode.CUSTOMER_REQUEST
            : CancellationCode.ADMIN_REQUEST;
    return orders.change(orderId, order -> order.cancel(code, reason));
  }
}
