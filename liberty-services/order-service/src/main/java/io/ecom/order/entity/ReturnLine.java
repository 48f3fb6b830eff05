package io.ecom.order.entity;

/** Units of a SKU that a customer wants to give back. */
public record ReturnLine(String sku, int quantity) {}
