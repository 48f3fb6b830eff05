package io.ecom.gateway.entity;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The shop's own cookies in a request; foreign ones are none of our services' business. */
public final class Cookies {
  private static final String ACCESS = "ecom_access";
  private static final String REFRESH = "ecom_refresh";
  private static final String OURS = "ecom_";

  private final Map<String, String> values = new LinkedHashMap<>();

  private Cookies() {}

  public static Cookies of(Headers headers) {
    Cookies cookies = new Cookies();
    for (String field : headers.all("Cookie")) {
      for (String pair : field.split(";")) {
        String[] parts = pair.strip().split("=", 2);
        if (parts.length == 2 && parts[0].startsWith(OURS)) {
          cookies.values.putIfAbsent(parts[0], parts[1]);
        }
      }
    }
    return cookies;
  }

  public boolean isEmpty() {
    return values.isEmpty();
  }

  /** The access token, or the empty string. */
  public String accessToken() {
    return values.getOrDefault(ACCESS, "");
  }

  /** The refresh token, or the empty string. */
  public String refreshToken() {
    return values.getOrDefault(REFRESH, "");
  }

  /** All but the access token, which travels as a bearer token; empty if there are none. */
  public String withoutAccessToken() {
    return values.entrySet().stream()
        .filter(e -> !e.getKey().equals(ACCESS))
        .map(e -> e.getKey() + "=" + e.getValue())
        .collect(Collectors.joining("; "));
  }
}
