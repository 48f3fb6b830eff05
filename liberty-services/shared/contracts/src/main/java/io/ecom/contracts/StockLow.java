package io.ecom.contracts;

import java.time.Instant;

/** What is available of a SKU fell to its threshold or below. */
public record StockLow(String sku, long available, long threshold, long version, Instant at) {}
