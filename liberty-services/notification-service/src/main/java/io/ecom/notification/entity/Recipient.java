package io.ecom.notification.entity;

import java.util.regex.Pattern;

/** Whom something is announced to. Never printed: it is personal data. */
public record Recipient(String userId, String email, String name) {

  /** Ends an initial or an abbreviation; before a longer word it could make a link. */
  private static final String DOT = "\\.(?= |$|\\p{L}\\.)";

  /**
   * Anyone can register somebody else's address under any name, so only what looks like a name is
   * repeated in a mail: no links, no messages.
   */
  private static final Pattern NAME =
      Pattern.compile("\\p{L}([\\p{L}\\p{M} '’-]|" + DOT + "){0,49}");

  /** How a mail to them begins. */
  String greeting() {
    return NAME.matcher(name).matches() ? "Hello " + name + "," : "Hello,";
  }

  @Override
  public String toString() {
    return "Recipient[" + userId + "]";
  }
}
