package io.ecom.order.entity;

import java.time.Instant;

/**
 * An event in its place in the stream of its order.
 *
 * @param version 1 for the first event of an order, without gaps
 * @param traceparent W3C trace context of what caused it
 */
public record StoredEvent(
    String orderId, long version, Instant at, String traceparent, OrderEvent event) {}
