package io.ecom.order.entity;

/**
 * Units of a SKU that came back.
 *
 * @param restock whether they can be sold again
 */
public record ReceivedLine(String sku, int quantity, boolean restock) {}
