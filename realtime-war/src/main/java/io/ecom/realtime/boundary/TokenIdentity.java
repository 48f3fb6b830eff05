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
