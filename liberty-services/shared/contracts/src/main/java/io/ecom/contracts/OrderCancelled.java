package io.ecom.contracts;

import java.time.Instant;
import java.util.List;

/**
 * An order ended without being fulfilled.
 *
 * @param reasonCode {@code out-of-stock}, {@code payment-declined}, {@code payment-timeout}, {@code
 *     customer-request} or {@code admin-request}
 */
public record OrderCancelled(
    String orderId,
    String number,
    Customer customer,
    List<OrderLine> lines,
    Money total,
    String reasonCode,
    String reason,
    Instant at) {}
