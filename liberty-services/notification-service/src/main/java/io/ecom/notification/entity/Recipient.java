package io.ecom.notification.entity;

import java.util.regex.Pattern;

/** Whom something is announced to. Never printed: it is personal data. */
public record Recipient(String userId, String email, String name) {

  /**
   * Anyone can register somebody else's address under any name, so only what looks like a name is
   * repeated in a mail: no links, no messages.
   */
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}][\\p{L}\\p{M} '’.-]{0,49}");

  /** How a mail to them begins. */
  String greeting() {
    boolean presentable = NAME.matcher(name).matches() && !name.contains("www.");
    return presentable ? "Hello " + name + "," : "Hello,";
  }

  @Override
  public String toString() {
    return "Recipient[" + userId + "]";
  }
}
