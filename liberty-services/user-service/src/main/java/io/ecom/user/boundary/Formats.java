package io.ecom.user.boundary;

/** What fields of several requests look like; empty means not given. */
final class Formats {
  static final String PHONE = "(\\+?[0-9][0-9 ()./-]{2,28})?";
  static final String PHONE_MESSAGE = "must be a phone number such as +49 30 901820";

  private Formats() {}
}
