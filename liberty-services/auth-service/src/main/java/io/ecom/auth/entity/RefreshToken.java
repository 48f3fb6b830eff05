package io.ecom.auth.entity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a client shows to continue its session: the session's id and 256 random bits, of which only
 * the hash is stored.
 */
public record RefreshToken(String sessionId, String secret) {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int SECRET_BYTES = 32;
  private static final Pattern FORMAT = Pattern.compile("([0-9a-f-]{36})\\.([A-Za-z0-9_-]{43})");

  public static RefreshToken generate(String sessionId) {
    byte[] bytes = new byte[SECRET_BYTES];
    RANDOM.nextBytes(bytes);
    return new RefreshToken(
        sessionId, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** Empty for anything that is no token of ours. */
  public static Optional<RefreshToken> parse(String text) {
    var matcher = FORMAT.matcher(text);
    return matcher.matches()
        ? Optional.of(new RefreshToken(matcher.group(1), matcher.group(2)))
        : Optional.empty();
  }

  public String serialized() {
    return sessionId + "." + secret;
  }

  /** A plain digest suffices: 256 random bits cannot be guessed, unlike a password. */
  public String hash() {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("SHA-256 is mandatory in every JRE", e);
    }
  }

  @Override
  public String toString() {
    return "RefreshToken[" + sessionId + ".***]";
  }
}
