package io.ecom.gateway.entity;

import java.util.Locale;

/** The services behind the gateway. */
public enum Service {
  AUTH("auth"),
  USER("users"),
  PRODUCT("products"),
  INVENTORY("inventory"),
  ORDER("orders"),
  PAYMENT("payments"),
  NOTIFICATION("notifications"),
  REALTIME("realtime");

  private final String prefix;

  Service(String prefix) {
    this.prefix = prefix;
  }

  /** First path segment below {@code /api/v1/}. */
  public String prefix() {
    return prefix;
  }

  /** Name in configuration, such as {@code product} in {@code PRODUCT_SERVICE_URLS}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
