package io.ecom.auth.control;

import java.time.Duration;

/** What the right password leads to. */
public sealed interface LogInOutcome permits GrantedSession, LogInOutcome.Challenge {

  /** A code is asked for as well; the challenge shows that the password was right. */
  record Challenge(String secret, Duration lifetime) implements LogInOutcome {
    @Override
    public String toString() {
      return "Challenge[***]";
    }
  }
}
