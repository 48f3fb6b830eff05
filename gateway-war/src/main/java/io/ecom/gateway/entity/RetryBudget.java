package io.ecom.gateway.entity;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How many requests may be sent a second time, so that repetition does not drown a service that is
 * in trouble: a part of what was sent within a sliding window, and a few where there is little
 * traffic.
 */
public final class RetryBudget {
  private static final int SLICES = 20;

  /**
   * @param ratio 0.2 makes at most 1.2 requests out of one
   * @param floorPerSecond what may be repeated in any case
   */
  public record Settings(double ratio, Duration window, double floorPerSecond) {
    public Settings {
      if (ratio < 0 || floorPerSecond < 0 || window.toMillis() < SLICES) {
        throw new IllegalArgumentException("not a retry budget: " + ratio + " in " + window);
      }
    }

    double floor() {
      return floorPerSecond * window.toMillis() / 1000;
    }
  }

  /** What happened within the window. */
  public record Usage(long requests, long retries, long refused) {}

  private final Settings settings;
  private final long sliceNanos;
  private final LongSupplier clock;
  private final long[] requests = new long[SLICES];
  private final long[] retries = new long[SLICES];
  private final long[] refused = new long[SLICES];
  private long slice;

  /**
   * @param clock nanoseconds that never go back
   */
  public RetryBudget(Settings settings, LongSupplier clock) {
    this.settings = settings;
    this.sliceNanos = settings.window().toNanos() / SLICES;
    this.clock = clock;
    this.slice = Math.floorDiv(clock.getAsLong(), sliceNanos);
  }

  /** Counts a request that is sent for the first time. */
  public synchronized void sent() {
    requests[now()]++;
  }

  /** Whether a request may be sent again; if so, that is counted. */
  public synchronized boolean tryRetry() {
    int now = now();
    double most = Math.max(settings.floor(), settings.ratio() * sum(requests));
    boolean may = sum(retries) + 1 <= most;
    (may ? retries : refused)[now]++;
    return may;
  }

  public synchronized Usage usage() {
    now();
    return new Usage(sum(requests), sum(retries), sum(refused));
  }

  /** Forgets what has left the window, and says where to count. */
  private int now() {
    long current = Math.floorDiv(clock.getAsLong(), sliceNanos);
    long from = Math.max(slice + 1, current - SLICES + 1);
    for (long passed = from; passed <= current; passed++) {
      int index = Math.floorMod(passed, SLICES);
      requests[index] = 0;
      retries[index] = 0;
      refused[index] = 0;
    }
    slice = Math.max(slice, current);
    return Math.floorMod(slice, SLICES);
  }

  private static long sum(long[] counts) {
    long sum = 0;
    for (long count : counts) {
      sum += count;
    }
    return sum;
  }
}
