package io.ecom.user.boundary;

/** What fields of several requests look like; empty means not given. */
final class Formats {
  static final String PHONE = "(\\+?\\(?[0-9][0-9 ()./-]{2,28})?";
  static final String PHONE_MESSAGE = "must be a phone number such as +49 30 901820";

  /** Something visible, and no control characters. */
  static final String TEXT = "(?s)(?=.*\\P{javaWhitespace})\\P{javaISOControl}*";

  static final String TEXT_MESSAGE = "must not be blank or have control characters";

  static final String LOCALE = "([A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3})?";

  private Formats() {}
}
