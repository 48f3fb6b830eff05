package io.ecom.gateway.entity;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;

/**
 * Says to those who find no room when to come again: one after the other, as fast as others are
 * served, so that they neither come all at once nor for nothing. Each address has a line of its own
 * and all lines get the same share, so that who floods makes nobody but himself wait longer.
 */
public final class Appointments {
  private static final double NANOS = 1e9;

  /** Addresses share one if their hashes are alike. */
  private static final int LINES = 256;

  private final long longest;
  private final LongSupplier clock;

  /** When the last one of each line was told to come. */
  private final AtomicLongArray last;

  /**
   * @param longest nobody is sent away for longer
   * @param clock nanoseconds that never go back
   */
  public Appointments(Duration longest, LongSupplier clock) {
    this.longest = Math.max(1, longest.toSeconds());
    this.clock = clock;
    long[] none = new long[LINES];
    Arrays.fill(none, clock.getAsLong());
    this.last = new AtomicLongArray(none);
  }

  /**
   * Seconds from now, at least one.
   *
   * @param address who asks
   * @param perSecond how many are served
   */
  public long next(String address, double perSecond) {
    int line = Math.floorMod(address.hashCode(), LINES);
    long now = clock.getAsLong();
    long end = now + Duration.ofSeconds(longest).toNanos();
    long lines = IntStream.range(0, LINES).filter(i -> i == line || last.get(i) > now).count();
    long each = (long) (NANOS * lines / Math.max(perSecond, 1 / NANOS));
    long given = last.updateAndGet(line, it -> Math.min(Math.max(it, now) + each, end));
    return given == end ? any() : Math.max(1, (long) Math.ceil((given - now) / NANOS));
  }

  /** Where there are no more appointments, those who come again are spread at least. */
  private long any() {
    return ThreadLocalRandom.current().nextLong(longest / 2, longest) + 1;
  }
}
