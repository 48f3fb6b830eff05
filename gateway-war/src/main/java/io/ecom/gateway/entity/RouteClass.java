package io.ecom.gateway.entity;

import java.util.List;
import java.util.Set;

/** Kinds of requests that are limited apart. */
public enum RouteClass {
  /** Whatever can be used to guess or to wear out passwords, codes and tokens. */
  CREDENTIALS,
  WRITE,
  READ;

  /** What only ends or administers what exists. */
  private static final Set<String> NO_CREDENTIALS = Set.of("logout", "sessions", "users", "admin");

  public static RouteClass of(Incoming request) {
    if (request.isSafe()) {
      return READ;
    }
    List<String> segments = request.route().segments();
    boolean credentials =
        request.route().service() == Service.AUTH
            && request.method().equals("POST")
            && !(segments.size() > 0 && NO_CREDENTIALS.contains(segments.get(0)));
    return credentials ? CREDENTIALS : WRITE;
  }
}
