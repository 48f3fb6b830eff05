package io.ecom.gateway.entity;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a service gets to see of a request's fields. */
public final class RequestHeaders {
  private static final Set<String> OWN =
      Set.of(
          "host",
          "content-length",
          "expect",
          "cookie",
          "authorization",
          "forwarded",
          "x-real-ip",
          "traceparent",
          "x-request-id",
          "x-http-method-override",
          "x-csrf-token",
          "http2-settings");

  /** Whoever begins a session has none: the cookie of one that is over must not keep them out. */
  private static final Set<String> BEGIN_SESSIONS =
      Set.of("login", "register", "refresh", "password-reset");

  private static final Pattern NEVER_BELIEVED =
      Pattern.compile(
          "(x-forwarded-|x-middleware-|x-user-|x-internal-|\\$ws).*", Pattern.CASE_INSENSITIVE);

  private RequestHeaders() {}

  public static Headers forUpstream(Incoming request) {
    Headers out = new Headers();
    HopByHop hops = HopByHop.of(request.headers());
    request
        .headers()
        .forEach(
            (name, value) -> {
              if (!hops.contains(name) && !HopByHop.in(OWN, name) && !isNeverBelieved(name)) {
                out.add(name, value);
              }
            });
    addIdentity(request, out);
    addOrigin(request.client(), out);
    out.set("traceparent", request.traceparent());
    out.set("X-Request-Id", request.requestId());
    return out;
  }

  private static boolean isNeverBelieved(String name) {
    return NEVER_BELIEVED.matcher(name).matches();
  }

  private static void addIdentity(Incoming request, Headers out) {
    Cookies cookies = Cookies.of(request.headers());
    String bearer = beginsSession(request.route()) ? "" : cookies.accessToken();
    request
        .headers()
        .first("Authorization")
        .or(() -> bearer.isEmpty() ? Optional.empty() : Optional.of("Bearer " + bearer))
        .ifPresent(value -> out.set("Authorization", value));
    String rest =
        beginsSession(request.route()) ? cookies.forProviderSignIn() : cookies.withoutAccessToken();
    if (request.route().service() == Service.AUTH && !rest.isEmpty()) {
      out.set("Cookie", rest);
    }
  }

  private static boolean beginsSession(Route route) {
    return route.service() == Service.AUTH
        && !route.segments().isEmpty()
        && BEGIN_SESSIONS.contains(route.segments().get(0));
  }

  private static void addOrigin(Client client, Headers out) {
    boolean v6 = client.address().contains(":");
    String node = v6 ? "\"[" + client.address() + "]\"" : client.address();
    out.set("X-Forwarded-For", client.address());
    out.set("X-Forwarded-Proto", client.scheme());
    out.set("X-Forwarded-Host", client.host());
    out.set(
        "Forwarded", "for=" + node + ";host=\"" + client.host() + "\";proto=" + client.scheme());
  }
}
