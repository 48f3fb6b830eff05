package io.ecom.cart.entity;

/** A cart has no room for another SKU. */
public class CartFull extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public CartFull() {
    super("A cart holds at most " + Cart.MAX_LINES + " different articles.");
  }
}
