package io.ecom.payment.entity;

import org.jspecify.annotations.Nullable;

/**
 * What the provider said of a refund.
 *
 * @param state {@code REQUESTED} while the provider works on it
 */
public record RefundAnswer(RefundState state, @Nullable String code, @Nullable String message) {
  public static final RefundAnswer REQUESTED = new RefundAnswer(RefundState.REQUESTED, null, null);
  public static final RefundAnswer DONE = new RefundAnswer(RefundState.DONE, null, null);

  public static RefundAnswer failed(String code, String message) {
    return new RefundAnswer(RefundState.FAILED, code, message);
  }
}
