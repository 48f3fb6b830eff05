package io.ecom.reconciliation.entity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What inventory-service says of a SKU; the statement it answers.
 *
 * @param flaw where its ledger does not lead to its stock
 */
public record StockFacts(
    String sku, long onHand, long reserved, @Nullable String flaw, Instant changedAt) {}
