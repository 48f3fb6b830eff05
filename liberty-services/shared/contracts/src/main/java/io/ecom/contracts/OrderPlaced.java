package io.ecom.contracts;

import java.time.Instant;
import java.util.List;

/** A customer placed an order; it awaits stock and payment. */
public record OrderPlaced(
    String orderId,
    String number,
    Customer customer,
    List<OrderLine> lines,
    Money total,
    Instant placedAt) {}
