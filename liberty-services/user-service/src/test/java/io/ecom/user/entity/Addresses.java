package io.ecom.user.entity;

import org.jspecify.annotations.Nullable;

/** Addresses as customers enter them. */
final class Addresses {
  private Addresses() {}

  static Address in(String city) {
    return of(city, false);
  }

  static Address defaultIn(String city) {
    return of(city, true);
  }

  private static Address of(String city, boolean isDefault) {
    return address(" Ada Lovelace ", city, " ", "DE", isDefault);
  }

  static Address address(
      String fullName, String city, @Nullable String line2, String country, boolean isDefault) {
    return new Address(
        "", fullName, "Unter den Linden 1", line2, city, "10117", null, country, null, isDefault);
  }
}
