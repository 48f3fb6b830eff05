package io.ecom.realtime.entity;

import java.time.Instant;
import java.util.Set;

/**
 * Who listens, as a verified token said.
 *
 * @param expiresAt when the token ends, and with it the session
 */
public record Identity(String userId, Set<String> roles, Instant expiresAt) {
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
