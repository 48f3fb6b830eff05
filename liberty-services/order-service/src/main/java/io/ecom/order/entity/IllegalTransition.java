package io.ecom.order.entity;

/** An order cannot do what is asked of it in the state it is in. */
public class IllegalTransition extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public IllegalTransition(String number, String attempted, String state) {
    super("Order " + number + " is " + state + " and " + attempted + ".");
  }
}
