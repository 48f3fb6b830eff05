package io.ecom.realtime.entity;

import java.time.Duration;
import java.time.Instant;

/** How often a client may speak: so many messages in each window. */
public final class MessageRate {
  private final int limit;
  private final Duration window;
  private Instant begin = Instant.MIN;
  private int count;

  public MessageRate(int limit, Duration window) {
    this.limit = limit;
    this.window = window;
  }

  /** Counts a message; false if it is one too many. */
  public synchronized boolean allows(Instant now) {
    if (begin.equals(Instant.MIN) || !now.isBefore(begin.plus(window))) {
      begin = now;
      count = 0;
    }
    count++;
    return count <= limit;
  }
}
