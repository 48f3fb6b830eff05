package io.ecom.gateway.entity;

/** The access token of a request, wherever it travels. */
public final class BearerToken {
  private BearerToken() {}

  /** Unverified; the empty string if there is none. */
  public static String of(Headers headers) {
    return headers
        .first("Authorization")
        .map(value -> value.replaceFirst("^(?i)bearer +", ""))
        .orElseGet(() -> Cookies.of(headers).accessToken());
  }
}
