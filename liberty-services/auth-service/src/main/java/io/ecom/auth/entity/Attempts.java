package io.ecom.auth.entity;

import java.time.Duration;
import java.time.Instant;

/**
 * Failed tries at a secret, and when the next one is let in. Tries in between are refused without
 * being counted, so nobody can push the end of a delay away.
 */
public record Attempts(int failures, Instant blockedUntil) {
  public static final Attempts NONE = new Attempts(0, Instant.EPOCH);

  /**
   * How tries are slowed down.
   *
   * @param free failures that cost nothing: people mistype
   * @param longest the delay grows to this and no further, so that it always ends
   */
  public record Policy(int free, Duration longest) {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final int MOST_DOUBLINGS = 30;

    /** Doubles with each failure past the free ones. */
    Duration delayAfter(int failures) {
      if (failures < free) {
        return Duration.ZERO;
      }
      Duration delay = FIRST.multipliedBy(1L << Math.min(failures - free, MOST_DOUBLINGS));
      return delay.compareTo(longest) < 0 ? delay : longest;
    }
  }

  public boolean allowed(Instant now) {
    return !now.isBefore(blockedUntil);
  }

  public Attempts another(Instant now, Policy policy) {
    return new Attempts(failures + 1, now.plus(policy.delayAfter(failures + 1)));
  }
}
