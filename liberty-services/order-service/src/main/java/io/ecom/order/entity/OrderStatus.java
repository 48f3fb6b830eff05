package io.ecom.order.entity;

/** Where an order is in its life; see {@link Order}. */
public enum OrderStatus {
  PENDING,
  CONFIRMED,
  SHIPPED,
  DELIVERED,
  CANCELLED
}
