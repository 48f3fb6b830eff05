package io.ecom.auth.entity;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a client shows to continue its session: the session's id and 256 random bits, of which only
 * the hash is stored.
 */
public record RefreshToken(String sessionId, String secret) {

  private static final Pattern FORMAT = Pattern.compile("([0-9a-f-]{36})\\.([A-Za-z0-9_-]{43})");

  public static RefreshToken generate(String sessionId) {
    return new RefreshToken(sessionId, Secrets.draw());
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

  public String hash() {
    return Secrets.hash(secret);
  }

  @Override
  public String toString() {
    return "RefreshToken[" + sessionId + ".***]";
  }
}
