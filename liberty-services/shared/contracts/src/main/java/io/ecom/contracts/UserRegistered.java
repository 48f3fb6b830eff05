package io.ecom.contracts;

/** Somebody opened an account. */
public record UserRegistered(String userId, String email, String name) {}
