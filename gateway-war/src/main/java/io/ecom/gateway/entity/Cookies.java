package io.ecom.gateway.entity;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The shop's own cookies in a request; foreign ones are none of our services' business. */
public final class Cookies {
  private static final String ACCESS = "ecom_access";
  private static final String REFRESH = "ecom_refresh";
  private static final String OURS = "ecom_";
  private static final Pattern OF_PROVIDER_SIGN_IN = Pattern.compile("WAS(Oidc|ReqURLOidc)\\w*");

  private final Map<String, String> values = new LinkedHashMap<>();
  private final Map<String, String> ofProviderSignIn = new LinkedHashMap<>();

  private Cookies() {}

  public static Cookies of(Headers headers) {
    Cookies cookies = new Cookies();
    for (String field : headers.all("Cookie")) {
      for (String pair : field.split(";")) {
        String[] parts = pair.strip().split("=", 2);
        if (parts.length == 2 && parts[0].startsWith(OURS)) {
          cookies.values.putIfAbsent(parts[0], parts[1]);
        } else if (parts.length == 2 && OF_PROVIDER_SIGN_IN.matcher(parts[0]).matches()) {
          cookies.ofProviderSignIn.putIfAbsent(parts[0], parts[1]);
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
    return render(values.entrySet().stream().filter(e -> !e.getKey().equals(ACCESS)));
  }

  /** The same with what Liberty's OpenID Connect client gave the browser on its way. */
  public String forProviderSignIn() {
    return render(
        Stream.concat(values.entrySet().stream(), ofProviderSignIn.entrySet().stream())
            .filter(e -> !e.getKey().equals(ACCESS)));
  }

  private static String render(Stream<Map.Entry<String, String>> cookies) {
    return cookies.map(e -> e.getKey() + "=" + e.getValue()).collect(Collectors.joining("; "));
  }
}
