package io.ecom.inventory.entity;

/** What an order wants of one SKU. */
public record ReservationLine(String sku, int quantity) {}
