package io.ecom.gateway.entity;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Guesses from an <em>unverified</em> token whether its holder may see more than the public. Good
 * for being careful only: what the holder really sees, the service decides.
 */
public final class TokenHint {
  private static final String CONFIRMATION = "\"cnf\"";
  private static final List<String> STAFF = List.of("\"admin\"", "\"catalog\"", "\"support\"");

  private TokenHint() {}

  static boolean mayBeStaff(Headers headers) {
    String token = BearerToken.of(headers);
    if (token.isEmpty()) {
      return false;
    }
    return claims(token).map(text -> STAFF.stream().anyMatch(text::contains)).orElse(true);
  }

  /** Whether its holder may have to sign each request. */
  public static boolean mayBeBound(Headers headers) {
    return claims(BearerToken.of(headers)).filter(text -> text.contains(CONFIRMATION)).isPresent();
  }

  /** The JSON of an unverified token's claims; empty if it is no token. */
  static Optional<String> claims(String token) {
    String[] parts = token.split("\\.");
    if (parts.length != 3) {
      return Optional.empty();
    }
    try {
      byte[] claims = Base64.getUrlDecoder().decode(parts[1]);
      return Optional.of(new String(claims, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
