package io.ecom.gateway.entity;

import java.util.Optional;
import java.util.Set;

/** Which web origins may read answers and which may act in a user's name. */
public record OriginPolicy(Set<String> allowed) {
  private static final Set<String> OWN_SITE = Set.of("same-origin", "same-site", "none");

  public boolean allows(String origin, Client client) {
    return allowed.contains(origin) || origin.equals(client.origin());
  }

  /**
   * Guards against cross-site requests: a browser says where a request comes from, and one that
   * changes something with the user's cookies has to come from us.
   */
  public boolean permits(String method, Headers headers, Client client) {
    if (isSafe(method)) {
      return true;
    }
    Optional<String> origin = headers.first("Origin");
    if (origin.isPresent()) {
      return allows(origin.get(), client);
    }
    boolean cookieIdentity = !headers.has("Authorization") && !Cookies.of(headers).isEmpty();
    Optional<String> site = headers.first("Sec-Fetch-Site");
    return site.map(OWN_SITE::contains).orElse(!cookieIdentity);
  }

  static boolean isSafe(String method) {
    return method.equals("GET") || method.equals("HEAD") || method.equals("OPTIONS");
  }
}
