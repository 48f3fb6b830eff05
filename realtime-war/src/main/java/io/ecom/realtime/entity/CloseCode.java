package io.ecom.realtime.entity;

/** Why the server ends a session, as the client is told. */
public enum CloseCode {
  GOING_AWAY(1001),
  POLICY_VIOLATION(1008),
  /** The client may come back at once, with its last event id. */
  TRY_AGAIN(1013),
  /** The client needs a new ticket. */
  SESSION_EXPIRED(4401);

  private final int number;

  CloseCode(int number) {
    this.number = number;
  }

  public int number() {
    return number;
  }
}
