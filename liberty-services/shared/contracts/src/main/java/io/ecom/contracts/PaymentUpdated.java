package io.ecom.contracts;

import org.jspecify.annotations.Nullable;

/**
 * A payment moved on; its new state is the event's type and {@code status}.
 *
 * @param code why, for a decline: {@code card-declined}, {@code insufficient-funds}, {@code
 *     provider-timeout}, …
 * @param nextActionUrl where the customer confirms, when that is required
 */
public record PaymentUpdated(
    String orderId,
    String paymentId,
    String customerId,
    Money amount,
    String status,
    @Nullable String code,
    @Nullable String message,
    @Nullable String nextActionUrl) {}
