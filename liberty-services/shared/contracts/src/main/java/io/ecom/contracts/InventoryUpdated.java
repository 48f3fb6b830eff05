package io.ecom.contracts;

import java.time.Instant;

/**
 * The stock of a SKU changed. {@code available = onHand - reserved}.
 *
 * @param reason {@code initial}, {@code reserved}, {@code released}, {@code shipped}, {@code set}
 *     or {@code adjusted}
 */
public record InventoryUpdated(
    String sku,
    long onHand,
    long reserved,
    long available,
    String reason,
    long version,
    Instant at) {}
