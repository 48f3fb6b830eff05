package io.ecom.inventory.entity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the ledger: a change at a location, and what the SKU's stock was after it.
 *
 * @param version of the stock after it; each version has one movement
 * @param location null for what changed no quantity
 * @param lowBelow the threshold that what is available fell to or below by it; null if it did not
 */
public record Movement(
    String id,
    String sku,
    long version,
    String reason,
    String reference,
    @Nullable String author,
    @Nullable String location,
    long deltaOnHand,
    long deltaReserved,
    long onHand,
    long reserved,
    @Nullable Long lowBelow,
    Instant at,
    @Nullable String traceparent) {

  public long available() {
    return onHand - reserved;
  }
}
