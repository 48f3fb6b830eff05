package io.ecom.realtime.entity;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who listens, as a verified token said.
 *
 * @param expiresAt when the token ends, and with it the session
 * @param logIn the log-in that the token continues, as the token's {@code sid} names it
 */
public record Identity(
    String userId, Set<String> roles, Instant expiresAt, @Nullable String logIn) {
  private static final String ADMIN = "admin";

  public Identity {
    roles = Set.copyOf(roles);
  }

  boolean administers() {
    return roles.contains(ADMIN);
  }

  public boolean hasExpired(Instant now) {
    return !now.isBefore(expiresAt);
  }
}
