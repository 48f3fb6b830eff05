package io.ecom.order.control;

import io.ecom.order.entity.OrderView;

/** Who asks: a customer sees their own orders, staff sees all. */
public record Caller(String userId, boolean isStaff) {
  boolean owns(OrderView order) {
    return order.customer().id().equals(userId);
  }

  boolean maySee(OrderView order) {
    return isStaff || owns(order);
  }
}
