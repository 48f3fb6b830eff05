package io.ecom.order.control;

import io.ecom.order.entity.OrderView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the warehouse reports. */
@ApplicationScoped
public class FulfilOrder {
  @Inject Orders orders;

  public OrderView ship(String orderId, @Nullable String note) {
    return known(
        orderId,
        () -> orders.changeByStaff("order-shipped", orderId, order -> order.ship(note), note));
  }

  public OrderView deliver(String orderId, @Nullable String note) {
    return known(
        orderId,
        () -> orders.changeByStaff("order-delivered", orderId, order -> order.deliver(note), note));
  }

  private static OrderView known(String orderId, Supplier<OrderView> change) {
    try {
      return change.get();
    } catch (NoSuchElementException e) {
      throw FindOrders.unknown(orderId);
    }
  }
}
