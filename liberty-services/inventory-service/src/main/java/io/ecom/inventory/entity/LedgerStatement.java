package io.ecom.inventory.entity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Stock of a SKU next to its ledger.
 *
 * @param flaw where the ledger does not lead to this stock; null if it does
 */
public record LedgerStatement(
    String sku, long onHand, long reserved, @Nullable String flaw, Instant changedAt) {}
