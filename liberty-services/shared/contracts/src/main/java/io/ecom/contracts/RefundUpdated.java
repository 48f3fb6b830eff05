package io.ecom.contracts;

import org.jspecify.annotations.Nullable;

/**
 * What became of a refund; the event's type says which.
 *
 * @param code why, when it failed
 */
public record RefundUpdated(
    String orderId,
    String paymentId,
    String refundId,
    String customerId,
    Money amount,
    @Nullable String code,
    @Nullable String message) {}
