package io.ecom.gateway.entity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whoever changes something with cookies alone shows that the request comes from a page of ours: it
 * reads a token out of a cookie and sends it as a field, too. The access token, which its service
 * verifies, carries the hash of it, so that neither a planted cookie nor another session's token
 * will do.
 */
public final class CsrfGuard {
  public static final String FIELD = "X-CSRF-Token";

  /** Within a JSON string a quotation mark follows a backslash, so that this is a member. */
  private static final Pattern CLAIM = Pattern.compile("\"csrf\"\\s*:\\s*\"([A-Za-z0-9_-]{43})\"");

  private static final int LONGEST = 100;

  private CsrfGuard() {}

  public static boolean permits(String method, Headers headers) {
    String token = Cookies.of(headers).accessToken();
    if (OriginPolicy.isSafe(method) || headers.has("Authorization") || token.isEmpty()) {
      return true;
    }
    Optional<String> shown = headers.first(FIELD).filter(value -> value.length() <= LONGEST);
    return shown.isPresent() && wanted(token).filter(hash(shown.get())::equals).isPresent();
  }

  private static Optional<String> wanted(String token) {
    return TokenHint.claims(token).map(CLAIM::matcher).filter(Matcher::find).map(m -> m.group(1));
  }

  private static String hash(String value) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("SHA-256 is mandatory in every JRE", e);
    }
  }
}
