package io.ecom.auth.boundary;

import io.ecom.auth.entity.Client;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who makes the request, before anybody is logged in. */
@RequestScoped
public class ClientOfRequest {
  private static final int LONGEST = 100;

  @Inject HttpServletRequest request;

  Client get() {
    return new Client(
        Client.address(request.getRemoteAddr(), request.getHeader("X-Forwarded-For")),
        request.getHeader(HttpHeaders.USER_AGENT),
        device());
  }

  private @Nullable String device() {
    Cookie[] cookies = request.getCookies();
    return cookies == null ? null : device(Arrays.stream(cookies));
  }

  private static @Nullable String device(Stream<Cookie> cookies) {
    return cookies
        .filter(cookie -> cookie.getName().equals(SessionCookies.DEVICE))
        .map(Cookie::getValue)
        .filter(value -> value.length() <= LONGEST)
        .findFirst()
        .orElse(null);
  }
}
