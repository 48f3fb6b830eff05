package io.ecom.auth.entity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A password in the clear, on its way to being hashed. Never stored, never printed. */
public record Password(String value) {

  public static final int MIN_LENGTH = 8;

  /** Keeps a request from making the server hash megabytes. */
  public static final int MAX_LENGTH = 256;

  /**
   * Keying the pre-hash sets it apart from plain SHA-256: digests leaked elsewhere cannot be tried
   * against our bcrypt hashes.
   */
  private static final byte[] PREHASH_LABEL =
      "ecom-auth-password-v1".getBytes(StandardCharsets.UTF_8);

  public Password {
    if (value.length() > MAX_LENGTH) {
      throw new IllegalArgumentException("password too long");
    }
    value = Normalizer.normalize(value, Normalizer.Form.NFC);
  }

  /** Why this may not become the password of an account with that address. */
  public Optional<String> weakness(EmailAddress email) {
    if (value.codePointCount(0, value.length()) < MIN_LENGTH) {
      return Optional.of("must have at least " + MIN_LENGTH + " characters");
    }
    if (value.strip().toLowerCase(Locale.ROOT).equals(email.value())) {
      return Optional.of("must not be the e-mail address");
    }
    if (value.codePoints().distinct().count() < 3) {
      return Optional.of("must not repeat one or two characters");
    }
    return Optional.empty();
  }

  /** What bcrypt gets to see: 44 characters whatever the length, as bcrypt ignores all past 72. */
  public String prehashed() {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(PREHASH_LABEL, "HmacSHA256"));
      return Base64.getEncoder()
          .encodeToString(mac.doFinal(value.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HmacSHA256 is mandatory in every JRE", e);
    }
  }

  @Override
  public String toString() {
    return "Password[***]";
  }
}
