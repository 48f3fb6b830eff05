package io.ecom.payment.entity;

/** In the order in which they may come to be: a bank may send back a refund that was made. */
public enum RefundState {
  REQUESTED,
  DONE,
  FAILED
}
