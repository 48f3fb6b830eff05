package io.ecom.gateway.entity;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Cookies as they travel over TLS: with the prefix {@code __Host-} (RFC 6265bis, section 4.1.3),
 * which browsers take from this very host only. Neither a neighbouring host nor an unencrypted
 * connection can plant one. The services know nothing of it.
 */
public final class HostCookies {
  private static final String PREFIX = "__Host-";
  private static final String OURS = "ecom_";

  private HostCookies() {}

  /** The fields with our cookies under their plain names; over TLS, no others are believed. */
  public static List<String> incoming(List<String> fields, boolean overTls) {
    List<String> pairs =
        fields.stream()
            .flatMap(field -> Arrays.stream(field.split(";")))
            .map(String::strip)
            .toList();
    Stream<String> ofHost =
        pairs.stream()
            .filter(pair -> pair.startsWith(PREFIX + OURS))
            .map(pair -> pair.substring(PREFIX.length()));
    Stream<String> plain =
        pairs.stream().filter(pair -> !pair.startsWith(PREFIX)).filter(p -> !overTls || !isOurs(p));
    String all = Stream.concat(ofHost, plain).collect(Collectors.joining("; "));
    return all.isEmpty() ? List.of() : List.of(all);
  }

  /** A {@code Set-Cookie} field for a client over TLS. */
  public static String outgoing(String setCookie) {
    String[] parts = setCookie.split(";");
    if (!isOurs(setCookie)) {
      return isSecure(parts) ? setCookie : setCookie + "; Secure";
    }
    Stream<String> rest =
        Arrays.stream(parts).skip(1).map(String::strip).filter(HostCookies::stays);
    return Stream.concat(Stream.of(PREFIX + parts[0], "Path=/", "Secure"), rest)
        .collect(Collectors.joining("; "));
  }

  private static boolean isSecure(String[] parts) {
    return Arrays.stream(parts).map(String::strip).anyMatch("secure"::equalsIgnoreCase);
  }

  private static boolean isOurs(String cookie) {
    return cookie.startsWith(OURS);
  }

  private static boolean stays(String attribute) {
    String name = attribute.toLowerCase(Locale.ROOT).split("=", 2)[0];
    return !List.of("path", "domain", "secure").contains(name);
  }
}
