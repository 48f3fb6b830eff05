package io.ecom.gateway.entity;

import java.time.Duration;
import java.util.Arrays;

/**
 * When requests passed, as far back as a quota looks. It takes no more room than the quota has
 * requests. Times are in nanoseconds of one clock that never goes back.
 */
public final class SlidingLog {
  private static final int FIRST_ROOM = 8;

  private final int quota;
  private final long window;
  private long[] times = new long[FIRST_ROOM];
  private int oldest;
  private int size;

  public SlidingLog(Quota quota) {
    this.quota = quota.count();
    this.window = quota.window().toNanos();
  }

  /** How many would pass now. */
  public int remaining(long now) {
    while (size > 0 && now - times[oldest] >= window) {
      oldest = (oldest + 1) % times.length;
      size--;
    }
    return quota - size;
  }

  /** When there is room for one more than now; zero if nothing is counted. */
  public Duration untilMore(long now) {
    return size == 0 ? Duration.ZERO : Duration.ofNanos(times[oldest] + window - now);
  }

  /** Counts one that passes, for which there must be room. */
  public void record(long now) {
    if (remaining(now) <= 0) {
      throw new IllegalStateException("the quota is used up");
    }
    if (size == times.length) {
      grow();
    }
    times[(oldest + size) % times.length] = now;
    size++;
  }

  private void grow() {
    long[] wider = Arrays.copyOf(times, Math.min(quota, 2 * times.length));
    for (int i = 0; i < size; i++) {
      wider[i] = times[(oldest + i) % times.length];
    }
    times = wider;
    oldest = 0;
  }
}
