package io.ecom.gateway.entity;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Who is new or has come back is cold: its share rises over a while, in a straight line. */
public final class SlowStart {
  private static final double COLDEST = 0.1;

  private final long nanos;
  private final LongSupplier clock;
  private volatile boolean warming;
  private volatile long since;

  /**
   * @param clock nanoseconds that never go back
   */
  public SlowStart(Duration time, LongSupplier clock) {
    this.nanos = time.toNanos();
    this.clock = clock;
  }

  public void begin() {
    since = clock.getAsLong();
    warming = nanos > 0;
  }

  /** The part of the usual share. */
  public double warmth() {
    if (!warming) {
      return 1;
    }
    double part = (double) (clock.getAsLong() - since) / nanos;
    if (part >= 1) {
      warming = false;
      return 1;
    }
    return Math.max(COLDEST, part);
  }
}
