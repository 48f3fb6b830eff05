package io.ecom.contracts;

import java.time.Instant;

/**
 * A link that only the owner of an e-mail address may get; the event's type says what it is for.
 *
 * @param token for one use, until {@code expiresAt}
 */
public record UserLink(String userId, String email, String name, String token, Instant expiresAt) {

  /** Without the token, should it ever be printed. */
  @Override
  public String toString() {
    return "UserLink[" + userId + "]";
  }
}
