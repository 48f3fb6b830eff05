package io.ecom.gateway.entity;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Fields that are about one connection and end there (RFC 9110, 7.6.1). */
final class HopByHop {
  private static final Set<String> ALWAYS =
      Set.of(
          "connection",
          "keep-alive",
          "proxy-authenticate",
          "proxy-authorization",
          "proxy-connection",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade");

  private final Set<String> names;

  private HopByHop(Set<String> names) {
    this.names = names;
  }

  static HopByHop of(Headers headers) {
    if (!headers.has("Connection")) {
      return new HopByHop(ALWAYS);
    }
    Set<String> names = new HashSet<>(ALWAYS);
    for (String field : headers.all("Connection")) {
      for (String name : field.split(",")) {
        names.add(name.strip().toLowerCase(Locale.ROOT));
      }
    }
    return new HopByHop(names);
  }

  boolean contains(String name) {
    return in(names, name);
  }

  static boolean in(Set<String> lowerCaseNames, String name) {
    return lowerCaseNames.contains(name.toLowerCase(Locale.ROOT));
  }
}
