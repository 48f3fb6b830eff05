package io.ecom.webhook.entity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A secret of an endpoint.
 *
 * @param until when it stops signing; null for the current one
 */
public record SigningSecret(Secret secret, @Nullable Instant until) {

  boolean signsAt(Instant now) {
    return until == null || now.isBefore(until);
  }

  SigningSecret endingAt(Instant end) {
    return new SigningSecret(secret, until == null || end.isBefore(until) ? end : until);
  }
}
