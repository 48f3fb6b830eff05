package io.ecom.contracts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An order moved on, other than by cancellation. The status stays as it was when the money moved:
 * captured after shipping, given back after a cancellation.
 */
public record OrderUpdated(
    String orderId,
    String number,
    Customer customer,
    String status,
    String previousStatus,
    Money total,
    @Nullable String note,
    Instant at) {}
