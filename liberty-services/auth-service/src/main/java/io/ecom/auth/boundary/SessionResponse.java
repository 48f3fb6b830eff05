package io.ecom.auth.boundary;

import io.ecom.auth.control.GrantedSession;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param expiresIn seconds until the access token expires
 */
@Schema(name = "Session", description = "The tokens are also set as HTTP-only cookies")
public record SessionResponse(
    UserResponse user,
    String accessToken,
    @Schema(description = "Seconds until the access token expires") long expiresIn,
    @Schema(description = "For one use; using it twice ends the session") String refreshToken) {

  static SessionResponse of(GrantedSession session) {
    return new SessionResponse(
        UserResponse.of(session.account()),
        session.accessToken().serialized(),
        session.accessToken().lifetime().toSeconds(),
        session.refreshToken().serialized());
  }
}
