package io.ecom.reconciliation.entity;

import java.time.Instant;

/**
 * A difference in the report of a run.
 *
 * @param attempts how often it was tried to be healed
 * @param healed whether its remedy was applied in this run; the next one shows whether it helped
 */
public record Finding(Difference difference, Instant firstSeen, int attempts, boolean healed) {
  /** What did not help so often will not: somebody has to look. */
  private static final int MOST_ATTEMPTS = 3;

  public boolean isWorthHealing() {
    return difference.remedy() != Remedy.NONE && attempts < MOST_ATTEMPTS;
  }

  public Finding afterHealing(boolean success) {
    return new Finding(difference, firstSeen, attempts + 1, success);
  }
}
