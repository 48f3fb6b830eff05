package io.ecom.payment.entity;

import java.util.EnumSet;
import java.util.Set;

/** Life of a payment; {@link #mayBecome} guards every step. */
public enum PaymentStatus {
  PENDING,
  REQUIRES_ACTION,
  AUTHORISED,
  DECLINED,
  CAPTURED,
  VOIDED;

  public boolean mayBecome(PaymentStatus next) {
    return next().contains(next);
  }

  private Set<PaymentStatus> next() {
    return switch (this) {
      case PENDING -> EnumSet.of(REQUIRES_ACTION, AUTHORISED, DECLINED, VOIDED);
      case REQUIRES_ACTION -> EnumSet.of(AUTHORISED, DECLINED, VOIDED);
      case AUTHORISED -> EnumSet.of(CAPTURED, VOIDED);
      case DECLINED, CAPTURED, VOIDED -> EnumSet.noneOf(PaymentStatus.class);
    };
  }
}
