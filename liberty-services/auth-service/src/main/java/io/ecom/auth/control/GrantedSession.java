package io.ecom.auth.control;

import io.ecom.auth.control.AccessTokens.AccessToken;
import io.ecom.auth.entity.Account;
import io.ecom.auth.entity.CsrfToken;
import io.ecom.auth.entity.DeviceToken;
import io.ecom.auth.entity.RefreshToken;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What somebody gets who proved to be somebody.
 *
 * @param device what the device is known by from now on; null if nothing was learnt about it
 */
public record GrantedSession(
    Account account,
    AccessToken accessToken,
    RefreshToken refreshToken,
    Duration refreshTokenLifetime,
    CsrfToken csrf,
    @Nullable DeviceToken device)
    implements LogInOutcome {

  GrantedSession on(DeviceToken known) {
    return new GrantedSession(
        account, accessToken, refreshToken, refreshTokenLifetime, csrf, known);
  }
}
