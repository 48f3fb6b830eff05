package io.ecom.gateway.entity;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Says to those who find no room when to come again: one after the other, as fast as others are
 * served, so that they neither come all at once nor for nothing.
 */
public final class Appointments {
  private static final double NANOS = 1e9;

  private final long longest;
  private final LongSupplier clock;
  private final AtomicLong last;

  /**
   * @param longest nobody is sent away for longer
   * @param clock nanoseconds that never go back
   */
  public Appointments(Duration longest, LongSupplier clock) {
    this.longest = Math.max(1, longest.toSeconds());
    this.clock = clock;
    this.last = new AtomicLong(clock.getAsLong());
  }

  /**
   * Seconds from now, at least one.
   *
   * @param perSecond how many are served
   */
  public long next(double perSecond) {
    long now = clock.getAsLong();
    long end = now + Duration.ofSeconds(longest).toNanos();
    long each = (long) (NANOS / Math.max(perSecond, 1 / NANOS));
    long given = last.updateAndGet(it -> Math.min(Math.max(it, now) + each, end));
    return given == end ? any() : Math.max(1, (long) Math.ceil((given - now) / NANOS));
  }

  /** Where there are no more appointments, those who come again are spread at least. */
  private long any() {
    return ThreadLocalRandom.current().nextLong(longest / 2, longest) + 1;
  }
}
