package io.ecom.gateway.entity;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Tells a line that stands from one that comes and goes: for a while nobody in it was served in
 * time. One that stands makes everybody late and is no use to anybody (the idea of CoDel). It is
 * the beginning of a rush: until that is over, there is less patience with the line.
 */
public final class StandingQueue {
  /** A rush is over when the line did not stand for so many times the patience. */
  private static final int CALM = 10;

  private final long inTime;
  private final long patience;
  private final LongSupplier nanoTime;
  private volatile long lastInTime;
  private volatile long rushEnd;

  /**
   * @param inTime how long one may wait
   * @param patience how long it may be that nobody waited so short, while there is no rush
   */
  public StandingQueue(Duration inTime, Duration patience, LongSupplier nanoTime) {
    this.inTime = inTime.toNanos();
    this.patience = patience.toNanos();
    this.nanoTime = nanoTime;
    this.lastInTime = nanoTime.getAsLong();
    this.rushEnd = lastInTime;
  }

  /** Someone who waited so long was served. */
  public void served(long waitedNanos) {
    if (waitedNanos <= inTime) {
      lastInTime = nanoTime.getAsLong();
    }
  }

  public boolean stands() {
    long now = nanoTime.getAsLong();
    boolean stands = now - lastInTime > (now < rushEnd ? inTime : patience);
    if (stands) {
      rushEnd = now + CALM * patience;
    }
    return stands;
  }

  /** Whether it was found to stand a short while ago. */
  public boolean isRush() {
    return nanoTime.getAsLong() < rushEnd;
  }
}
