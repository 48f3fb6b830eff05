package io.ecom.payment.entity;

/** What is to be asked of the provider next. */
public enum Step {
  NONE,
  AUTHORISE,
  CAPTURE,
  VOID,
  REFUND
}
