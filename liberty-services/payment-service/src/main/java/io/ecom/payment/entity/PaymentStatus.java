package io.ecom.payment.entity;

/** How a payment stands, as customers, orders and admins see it. */
public enum PaymentStatus {
  PENDING,
  REQUIRES_ACTION,
  AUTHORISED,
  DECLINED,
  CAPTURED,
  CAPTURE_FAILED,
  VOIDED
}
