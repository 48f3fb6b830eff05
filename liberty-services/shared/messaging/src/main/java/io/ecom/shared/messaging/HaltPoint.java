package io.ecom.shared.messaging;

/**
 * A test hook: places in an event's life at which a test lets the process die, as {@code kill -9}
 * would. Configuration {@code ecom.halt.at} (variable {@code ECOM_HALT_AT}) names one, as in {@code
 * before-publish@io.ecom.order.placed.v1}.
 */
public enum HaltPoint {
  /** The event is made, and what stores it is not committed. */
  BEFORE_COMMIT("before-commit"),
  /** It is stored, and the relay is about to publish it. */
  BEFORE_PUBLISH("before-publish"),
  /** Kafka has acknowledged it, and it is not marked as sent. */
  BEFORE_MARK("before-mark"),
  /** A consumer has handled it, and its message is not acknowledged. */
  BEFORE_ACK("before-ack");

  private static final int KILLED = 137;
  private static final String CONFIGURED = configured();

  private final String stage;

  HaltPoint(String stage) {
    this.stage = stage;
  }

  /**
   * Ends the process if this is the point that was configured.
   *
   * @param json the event
   */
  public void reached(String json) {
    if (!CONFIGURED.isEmpty() && isAt(CONFIGURED, json)) {
      System.err.println("halted at " + CONFIGURED);
      Runtime.getRuntime().halt(KILLED);
    }
  }

  boolean isAt(String point, String json) {
    return point.startsWith(stage + "@")
        && json.contains("\"type\":\"" + point.substring(stage.length() + 1) + "\"");
  }

  /** Not by MicroProfile Config, which plain tests of those who call this do without. */
  private static String configured() {
    String variable = System.getenv("ECOM_HALT_AT");
    return System.getProperty("ecom.halt.at", variable == null ? "" : variable);
  }
}
