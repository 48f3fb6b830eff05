package io.ecom.notification.entity;

import java.util.Locale;

/** What a notification is about. */
public enum Kind {
  WELCOME,
  PASSWORD_RESET,
  REGISTRATION_REPEATED,
  EMAIL_VERIFICATION,
  ORDER_PLACED,
  ORDER_CONFIRMED,
  ORDER_ACTION_REQUIRED,
  ORDER_SHIPPED,
  ORDER_DELIVERED,
  ORDER_CANCELLED;

  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Kind ofWireName(String wireName) {
    return valueOf(wireName.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
