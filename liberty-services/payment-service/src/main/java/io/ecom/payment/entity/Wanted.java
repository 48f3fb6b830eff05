package io.ecom.payment.entity;

import org.jspecify.annotations.Nullable;

/**
 * What the shop wants of a payment. A wish is never taken back, so that the order in which wishes
 * arrive does not matter.
 *
 * @param capture the order has shipped
 * @param gaveUp the provider did not answer in time
 * @param cancelReason why the order was cancelled, if it was
 */
public record Wanted(boolean capture, boolean gaveUp, @Nullable String cancelReason) {
  static final Wanted PAID = new Wanted(false, false, null);

  boolean isUnwanted() {
    return gaveUp || isCancelled();
  }

  boolean isCancelled() {
    return cancelReason != null;
  }
}
