package io.ecom.shared.web;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the token of an API key permits (RFC 6749, section 3.3). Its scopes are {@code <role>:read}
 * and {@code <role>:write}; the token names the roles of all of them, but only those of the latter
 * let it change something.
 */
final class Scopes {
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
  private static final String WRITE = ":write";

  private Scopes() {}

  /**
   * The roles that count for a request.
   *
   * @param scope null in the token of a person, who may do all that the roles permit
   */
  static Set<String> roles(Set<String> named, @Nullable String scope, String method) {
    if (scope == null || SAFE.contains(method)) {
      return named;
    }
    return Arrays.stream(scope.split(" "))
        .filter(one -> one.endsWith(WRITE))
        .map(one -> one.substring(0, one.length() - WRITE.length()))
        .filter(named::contains)
        .collect(Collectors.toUnmodifiableSet());
  }
}
