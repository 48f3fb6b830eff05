package io.ecom.system.torture;

/**
 * Something that breaks.
 *
 * @param atMs after the run began
 */
record Fault(long atMs, Kind kind, String part, long lastsMs) {

  /** How it breaks. */
  enum Kind {
    /** The process is killed, and started again at once. */
    KILL,
    /** The process hangs, with all its connections open. */
    FREEZE,
    /** Its answers are late. */
    LATENCY,
    /** Its connections are reset. */
    RESET,
    /** Nothing of what is sent arrives, and nobody says so. */
    SILENCE,
    /** Nobody gets through. */
    CUT;

    boolean isCut() {
      return this != KILL && this != FREEZE;
    }
  }

  @Override
  public String toString() {
    String verb = kind.name().toLowerCase(java.util.Locale.ROOT) + " " + part;
    return kind == Kind.KILL ? verb : verb + " for " + lastsMs / 1000 + " s";
  }
}
