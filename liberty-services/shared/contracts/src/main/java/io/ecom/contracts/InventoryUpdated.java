package io.ecom.contracts;

import java.time.Instant;

/**
 * The stock of a SKU changed. {@code available = onHand - reserved}.
 *
 * <p>Tells what the stock is now: of several changes that follow closely, only the last is told, so
 * versions may be left out. Each is in the ledger.
 *
 * @param reason of the last change: {@code initial}, {@code reserved}, {@code released}, {@code
 *     shipped}, {@code returned}, {@code set}, {@code adjusted} or {@code threshold}
 */
public record InventoryUpdated(
    String sku,
    long onHand,
    long reserved,
    long available,
    String reason,
    long version,
    Instant at) {}
