package io.ecom.order.entity;

/** A line that could not be reserved. */
public record Shortage(String sku, int requested, long available) {}
