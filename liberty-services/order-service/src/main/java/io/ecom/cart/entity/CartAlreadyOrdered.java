package io.ecom.cart.entity;

/** Somebody wants to change or order a cart that has become an order. */
public class CartAlreadyOrdered extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String orderId;

  public CartAlreadyOrdered(String orderId) {
    super("This cart has been ordered.");
    this.orderId = orderId;
  }

  public String orderId() {
    return orderId;
  }
}
