package io.ecom.auth.control;

import io.ecom.auth.control.AccessTokens.AccessToken;
import io.ecom.auth.entity.Account;
import io.ecom.auth.entity.RefreshToken;
import java.time.Duration;

/** What somebody gets who proved to be somebody. */
public record GrantedSession(
    Account account,
    AccessToken accessToken,
    RefreshToken refreshToken,
    Duration refreshTokenLifetime) {}
