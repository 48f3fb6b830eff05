package io.ecom.auth.entity;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One login and the family of refresh tokens that continue it.
 *
 * <p>Exactly one token of the family is current. Each use replaces it; a token that was replaced
 * before can only come from a copy, so showing it ends the family, the thief's token and the
 * owner's alike (RFC 9700, section 4.14).
 *
 * @param tokenHash hash of the current refresh token
 * @param generation how many tokens the family has had
 * @param expiresAt when the current token dies if it is not used
 * @param device what the client said it is, for its user to recognise; never believed
 */
public record Session(
    String id,
    String accountId,
    String tokenHash,
    int generation,
    Instant startedAt,
    Instant rotatedAt,
    Instant expiresAt,
    @Nullable Instant endedAt,
    @Nullable String device) {

  private static final int LONGEST_DEVICE = 200;

  public Session {
    device = device == null || device.isBlank() ? null : shortened(device.strip());
  }

  /** How long sessions last: unused, and at all. */
  public record Lifetime(Duration idle, Duration absolute) {}

  /** What a presented refresh token turns out to be. */
  public enum Verdict {
    /** The current token: may be rotated. */
    CURRENT,
    /**
     * Replaced while this request was already under way, as when two tabs refresh at once: refused,
     * but no sign of theft.
     */
    RACED,
    /** Replaced before this request arrived. */
    REPLAYED,
    /** The session is logged out, ended or expired. */
    OVER
  }

  /** A session together with the only sight of its refresh token. */
  public record Issued(Session session, RefreshToken token) {}

  public static Issued start(
      String accountId, @Nullable String device, Instant now, Lifetime lifetime) {
    String id = UUID.randomUUID().toString();
    RefreshToken token = RefreshToken.generate(id);
    Instant expiresAt = expiry(now, now, lifetime);
    return new Issued(
        new Session(id, accountId, token.hash(), 1, now, now, expiresAt, null, device), token);
  }

  public Verdict judge(RefreshToken token, Instant receivedAt) {
    if (endedAt != null || !receivedAt.isBefore(expiresAt)) {
      return Verdict.OVER;
    }
    if (tokenHash.equals(token.hash())) {
      return Verdict.CURRENT;
    }
    // Times are kept in milliseconds: within one, the benefit of the doubt.
    boolean underWay = !receivedAt.truncatedTo(ChronoUnit.MILLIS).isAfter(rotatedAt);
    return generation > 1 && underWay ? Verdict.RACED : Verdict.REPLAYED;
  }

  /** The family's next token; its life is never longer than what is left of the session's. */
  public Issued rotate(Instant now, Lifetime lifetime) {
    if (endedAt != null) {
      throw new IllegalStateException("session " + id + " is over");
    }
    RefreshToken token = RefreshToken.generate(id);
    Instant nextExpiry = expiry(startedAt, now, lifetime);
    return new Issued(
        new Session(
            id, accountId, token.hash(), generation + 1, startedAt, now, nextExpiry, null, device),
        token);
  }

  private static String shortened(String device) {
    return device.length() <= LONGEST_DEVICE ? device : device.substring(0, LONGEST_DEVICE);
  }

  private static Instant expiry(Instant startedAt, Instant now, Lifetime lifetime) {
    Instant idleEnd = now.plus(lifetime.idle());
    Instant absoluteEnd = startedAt.plus(lifetime.absolute());
    return idleEnd.isBefore(absoluteEnd) ? idleEnd : absoluteEnd;
  }
}
