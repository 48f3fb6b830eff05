package io.ecom.auth.entity;

import java.util.Locale;

/** What an account may do; the wire name is the one in the {@code groups} claim. */
public enum Role {
  SHOPPER,
  SUPPORT,
  CATALOG,
  ADMIN;

  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Role ofWireName(String wireName) {
    return valueOf(wireName.toUpperCase(Locale.ROOT));
  }
}
