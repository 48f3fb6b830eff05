package io.ecom.auth.entity;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a machine shows: the id of an API key and its secret (RFC 6749, section 2.3.1). */
public record ClientCredentials(String id, String secret) {
  private static final String BASIC = "basic ";
  private static final int LONGEST = 200;

  /** Empty if either is missing, or longer than any of ours. */
  public static Optional<ClientCredentials> of(@Nullable String id, @Nullable String secret) {
    return id == null || secret == null || id.length() > LONGEST || secret.length() > LONGEST
        ? Optional.empty()
        : Optional.of(new ClientCredentials(id, secret));
  }

  public static boolean isBasic(String authorization) {
    return authorization.regionMatches(true, 0, BASIC, 0, BASIC.length());
  }

  /** Of HTTP Basic, where each part is form-encoded before. */
  public static Optional<ClientCredentials> ofBasic(String authorization) {
    try {
      byte[] decoded = Base64.getDecoder().decode(authorization.substring(BASIC.length()).strip());
      String[] parts = new String(decoded, StandardCharsets.UTF_8).split(":", 2);
      return parts.length == 2 ? of(unescaped(parts[0]), unescaped(parts[1])) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String unescaped(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return "ClientCredentials[" + id + "]";
  }
}
