package io.ecom.auth.boundary;

import io.ecom.auth.control.GrantedSession;
import io.ecom.auth.entity.DeviceToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.NewCookie.SameSite;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The session as browsers carry it: out of reach of scripts, and not sent along by other sites'
 * forms. The refresh token travels to this service only. What scripts of ours may read is the token
 * that proves that they are ours. For clients over TLS the gateway makes them {@code __Host-}
 * cookies.
 */
@ApplicationScoped
public class SessionCookies {
  static final String ACCESS = "ecom_access";
  static final String REFRESH = "ecom_refresh";
  static final String DEVICE = "ecom_device";
  static final String CSRF = "ecom_csrf";
  private static final String REFRESH_PATH = "/api/v1/auth";

  NewCookie[] of(GrantedSession session) {
    Duration life = session.refreshTokenLifetime();
    List<NewCookie> all = new ArrayList<>();
    all.add(
        cookie(ACCESS, "/", session.accessToken().serialized(), session.accessToken().lifetime()));
    all.add(cookie(REFRESH, REFRESH_PATH, session.refreshToken().serialized(), life));
    all.add(csrf(session.csrf().value(), life));
    DeviceToken known = session.device();
    if (known != null) {
      all.add(device(known));
    }
    return all.toArray(NewCookie[]::new);
  }

  /** Outlives sessions. */
  NewCookie device(DeviceToken device) {
    return cookie(DEVICE, REFRESH_PATH, device.secret(), DeviceToken.LIFE);
  }

  NewCookie[] cleared() {
    return new NewCookie[] {
      cookie(ACCESS, "/", "", Duration.ZERO),
      cookie(REFRESH, REFRESH_PATH, "", Duration.ZERO),
      csrf("", Duration.ZERO)
    };
  }

  private NewCookie cookie(String name, String path, String value, Duration life) {
    return builder(name, path, value, life).httpOnly(true).build();
  }

  private NewCookie csrf(String value, Duration life) {
    return builder(CSRF, "/", value, life).build();
  }

  private NewCookie.Builder builder(String name, String path, String value, Duration life) {
    return new NewCookie.Builder(name)
        .value(value)
        .path(path)
        .maxAge((int) life.toSeconds())
        .sameSite(SameSite.LAX);
  }
}
