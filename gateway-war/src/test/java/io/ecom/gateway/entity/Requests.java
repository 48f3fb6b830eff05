package io.ecom.gateway.entity;

import org.jspecify.annotations.Nullable;

/** Requests as they come in. */
final class Requests {
  static final Client SHOPPER = new Client("203.0.113.7", "http", "localhost:3008");
  static final String TRACEPARENT = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

  private Requests() {}

  static Incoming get(String path) {
    return of("GET", path, new Headers());
  }

  static Incoming get(String path, Headers headers) {
    return of("GET", path, headers);
  }

  /**
   * @param target path with or without a query
   */
  static Incoming of(String method, String target, Headers headers) {
    String[] parts = target.split("\\?", 2);
    return of(method, route(parts[0]), parts.length == 1 ? null : parts[1], headers, SHOPPER);
  }

  static Incoming of(
      String method, Route route, @Nullable String query, Headers headers, Client client) {
    return new Incoming(
        method, route, route.path(), query, headers, new byte[0], client, TRACEPARENT, "request-1");
  }

  static Route route(String path) {
    return Routes.match(path).orElseThrow();
  }
}
