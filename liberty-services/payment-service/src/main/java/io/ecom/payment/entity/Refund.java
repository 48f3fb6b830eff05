package io.ecom.payment.entity;

import io.ecom.contracts.Money;

/**
 * A part of a payment that goes back.
 *
 * @param refundId names it; the same for every repetition
 */
public record Refund(String refundId, Money amount, String reason, RefundAnswer answer) {

  Refund heard(RefundAnswer next) {
    boolean isLater = next.state().compareTo(answer.state()) > 0;
    return isLater ? new Refund(refundId, amount, reason, next) : this;
  }

  public RefundState state() {
    return answer.state();
  }
}
