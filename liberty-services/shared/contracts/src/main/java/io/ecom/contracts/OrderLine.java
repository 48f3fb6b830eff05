package io.ecom.contracts;

/** A line of an order. */
public record OrderLine(String sku, String title, int quantity, Money unitPrice) {}
