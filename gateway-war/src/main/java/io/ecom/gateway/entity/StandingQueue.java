package io.ecom.gateway.entity;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Tells a line that stands from one that comes and goes: for a while nobody in it was served in
 * time. One that stands makes everybody late and is no use to anybody (the idea of CoDel).
 */
public final class StandingQueue {
  private final long inTime;
  private final long patience;
  private final LongSupplier nanoTime;
  private volatile long lastInTime;

  /**
   * @param inTime how long one may wait
   * @param patience how long it may be that nobody waited so short
   */
  public StandingQueue(Duration inTime, Duration patience, LongSupplier nanoTime) {
    this.inTime = inTime.toNanos();
    this.patience = patience.toNanos();
    this.nanoTime = nanoTime;
    this.lastInTime = nanoTime.getAsLong();
  }

  /** Someone who waited so long was served. */
  public void served(long waitedNanos) {
    if (waitedNanos <= inTime) {
      lastInTime = nanoTime.getAsLong();
    }
  }

  public boolean stands() {
    return nanoTime.getAsLong() - lastInTime > patience;
  }
}
