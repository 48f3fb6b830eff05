package io.ecom.system.torture;

import java.util.Set;

/** What an answer means for whoever sent the request. */
enum Verdict {
  /** Done: the shop is bound by it. */
  ACCEPTED,
  /** Definitely not done. */
  REFUSED,
  /** Not now; the shop says so itself. */
  LATER,
  /** Nobody can say whether it was done. */
  UNKNOWN;

  private static final Set<String> PASSING = Set.of("request-in-progress", "cart-busy");
  private static final int UNAUTHORISED = 401;
  private static final int TIMEOUT = 408;
  private static final int CONFLICT = 409;
  private static final int TOO_MANY = 429;
  private static final int SERVER_ERROR = 500;

  /**
   * @param status 0 if there was no answer
   * @param problem the last part of a problem's type; empty if it is none
   */
  static Verdict of(int status, String problem) {
    if (status == 0 || status >= SERVER_ERROR || status == TIMEOUT) {
      return UNKNOWN;
    }
    if (status < 300) {
      return ACCEPTED;
    }
    boolean passes = status == CONFLICT && PASSING.contains(problem);
    return passes || status == UNAUTHORISED || status == TOO_MANY ? LATER : REFUSED;
  }

  boolean isDefinite() {
    return this == ACCEPTED || this == REFUSED;
  }
}
