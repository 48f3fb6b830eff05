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
    /** Nothing of what is sent arrives. */
    BLACKHOLE;

    boolean isCut() {
      return this == LATENCY || this == RESET || this == BLACKHOLE;
    }
  }

  @Override
  public String toString() {
    String verb = kind.name().toLowerCase(java.util.Locale.ROOT) + " " + part;
    return kind == Kind.KILL ? verb : verb + " for " + lastsMs / 1000 + " s";
  }
}
