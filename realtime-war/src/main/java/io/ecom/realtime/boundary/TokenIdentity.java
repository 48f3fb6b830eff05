package io.ecom.realtime.boundary;

import io.ecom.realtime.entity.Identity;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who a request's verified bearer token says it is from. */
final class TokenIdentity {
  private TokenIdentity() {}

  /**
   * Who opens a socket by a token alone. A machine whose token is bound to a key cannot: it would
   * have to sign that, which only the gateway checks. It gets a ticket there.
   */
  static Optional<Identity> ofHandshake(HttpServletRequest request) {
    boolean bound =
        request.getUserPrincipal() instanceof JsonWebToken token && token.getClaim("cnf") != null;
    return bound ? Optional.empty() : of(request);
  }

  static Optional<Identity> of(HttpServletRequest request) {
    if (!(request.getUserPrincipal() instanceof JsonWebToken token)) {
      return Optional.empty();
    }
    Set<String> groups = token.getGroups();
    return Optional.of(
        new Identity(
            token.getSubject(),
            groups == null ? Set.of() : groups,
            Instant.ofEpochSecond(token.getExpirationTime()),
            token.getClaim("sid")));
  }
}
