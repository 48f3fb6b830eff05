package io.ecom.auth.entity;

import java.time.Duration;
import java.time.Instant;

/** Permission to do one thing once, for the owner of an account. Only the hash is stored. */
public record OneTimeToken(
    String secret, Purpose purpose, String accountId, Instant issuedAt, Instant expiresAt) {

  /** What a token is good for, and how long. */
  public enum Purpose {
    PASSWORD_RESET(Duration.ofMinutes(30)),
    EMAIL_VERIFICATION(Duration.ofDays(3)),
    /** Not sent by mail: whoever gave the right password goes on with it. */
    SECOND_FACTOR(Duration.ofMinutes(5));

    private final Duration life;

    Purpose(Duration life) {
      this.life = life;
    }

    public Duration life() {
      return life;
    }
  }

  public static OneTimeToken issue(Purpose purpose, String accountId, Instant now) {
    return new OneTimeToken(Secrets.draw(), purpose, accountId, now, now.plus(purpose.life));
  }

  public String hash() {
    return hash(secret);
  }

  /** What is stored of a token that somebody shows. */
  public static String hash(String secret) {
    return Secrets.hash(secret);
  }

  @Override
  public String toString() {
    return "OneTimeToken[" + purpose + " of " + accountId + "]";
  }
}
