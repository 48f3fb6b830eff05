package io.ecom.contracts;

/** Who ordered, as known when the order was placed. */
public record Customer(String id, String email, String name) {}
