package io.ecom.auth.entity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address as accounts are told apart by it: trimmed, lower case and Unicode-composed.
 *
 * <p>Its text form is masked, so that it cannot reach a log by accident.
 */
public record EmailAddress(String value) {

  /** Deliberately loose: only a mail that arrives proves an address. */
  public static final String SHAPE =
      "[^\\s@<>\"(),:;\\\\\\[\\]]{1,64}@[^\\s@<>\"(),:;\\\\\\[\\]]{1,180}";

  public static final int MAX_LENGTH = 254;

  private static final Pattern PATTERN = Pattern.compile(SHAPE);

  public EmailAddress {
    String lower = value.strip().toLowerCase(Locale.ROOT);
    value = Normalizer.normalize(lower, Normalizer.Form.NFC);
    if (value.length() > MAX_LENGTH || !PATTERN.matcher(value).matches()) {
      throw new IllegalArgumentException("not an e-mail address");
    }
  }

  /** Empty for what is no address. */
  public static Optional<EmailAddress> parse(String text) {
    try {
      return Optional.of(new EmailAddress(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return value.charAt(0) + "***" + value.substring(value.indexOf('@'));
  }
}
