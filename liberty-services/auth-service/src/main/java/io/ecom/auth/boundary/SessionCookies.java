package io.ecom.auth.boundary;

import io.ecom.auth.control.GrantedSession;
import io.ecom.auth.entity.DeviceToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.NewCookie.SameSite;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The session as browsers carry it: out of reach of scripts, and not sent along by other sites'
 * forms; what was given by TLS goes by TLS only. The refresh token travels to this service only.
 */
@ApplicationScoped
public class SessionCookies {
  static final String ACCESS = "ecom_access";
  static final String REFRESH = "ecom_refresh";
  static final String DEVICE = "ecom_device";
  private static final String REFRESH_PATH = "/api/v1/auth";

  @Inject
  @ConfigProperty(name = "ecom.auth.cookie.secure")
  boolean alwaysSecure;

  @Inject HttpServletRequest request;

  NewCookie[] of(GrantedSession session) {
    NewCookie[] tokens = {
      cookie(ACCESS, "/", session.accessToken().serialized(), session.accessToken().lifetime()),
      cookie(
          REFRESH,
          REFRESH_PATH,
          session.refreshToken().serialized(),
          session.refreshTokenLifetime())
    };
    DeviceToken known = session.device();
    return known == null ? tokens : new NewCookie[] {tokens[0], tokens[1], device(known)};
  }

  /** Outlives sessions. */
  NewCookie device(DeviceToken device) {
    return cookie(DEVICE, REFRESH_PATH, device.secret(), DeviceToken.LIFE);
  }

  NewCookie[] cleared() {
    return new NewCookie[] {
      cookie(ACCESS, "/", "", Duration.ZERO), cookie(REFRESH, REFRESH_PATH, "", Duration.ZERO)
    };
  }

  private NewCookie cookie(String name, String path, String value, Duration life) {
    return new NewCookie.Builder(name)
        .value(value)
        .path(path)
        .maxAge((int) life.toSeconds())
        .httpOnly(true)
        .secure(alwaysSecure || isByTls())
        .sameSite(SameSite.LAX)
        .build();
  }

  /** As the gateway says. Whoever says it to this service himself guards his own cookie better. */
  private boolean isByTls() {
    return "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"));
  }
}
