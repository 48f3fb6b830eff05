package io.ecom.gateway.control.upstream;

import com.netflix.concurrency.limits.Limit;
import com.netflix.concurrency.limits.limit.AIMDLimit;
import com.netflix.concurrency.limits.limit.measurement.ExpAvgMeasurement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How many requests an instance gets at once. While it is slow they become fewer, as those that
 * wait there only make each other late; while it is not, they become more.
 */
final class Room {
  private static final double WHEN_SLOW = 0.9;
  private static final int ANSWERS_REMEMBERED = 50;
  private static final double NANOS = 1e9;

  /**
   * How much room there can be.
   *
   * @param slow an answer that takes longer says that there is too little for so many
   */
  record Settings(int least, int most, Duration slow) {

    /** Before anything is known. */
    int first() {
      return Math.min(most, (int) Math.ceil(Math.sqrt((double) least * most)));
    }
  }

  private final Limit limit;
  private final AtomicInteger taken = new AtomicInteger();
  private final ExpAvgMeasurement nanosPerAnswer = new ExpAvgMeasurement(ANSWERS_REMEMBERED, 1);

  Room(Settings settings) {
    limit =
        AIMDLimit.newBuilder()
            .minLimit(Math.min(settings.least(), settings.most()))
            .initialLimit(settings.first())
            .maxLimit(settings.most())
            .backoffRatio(WHEN_SLOW)
            .timeout(settings.slow().toNanos(), TimeUnit.NANOSECONDS)
            .build();
    nanosPerAnswer.add(settings.slow().toNanos());
  }

  /** If so, its end has to be told. */
  boolean tryEnter() {
    if (taken.incrementAndGet() <= limit.getLimit()) {
      return true;
    }
    taken.decrementAndGet();
    return false;
  }

  boolean isFull() {
    return taken.get() >= limit.getLimit();
  }

  /** Without a word about how long it took, as that was up to the client. */
  void leave() {
    taken.decrementAndGet();
  }

  /**
   * @param answered in time
   */
  void leave(long nanos, boolean answered) {
    taken.decrementAndGet();
    synchronized (nanosPerAnswer) {
      nanosPerAnswer.add(nanos);
    }
    // As if all of it were taken: what was lost to a slow moment comes back with little traffic,
    // too.
    limit.onSample(System.nanoTime() - nanos, nanos, limit.getLimit(), !answered);
  }

  /** While the room is full. */
  double answersPerSecond() {
    synchronized (nanosPerAnswer) {
      return limit.getLimit() * NANOS / Math.max(1, nanosPerAnswer.get().doubleValue());
    }
  }

  int taken() {
    return taken.get();
  }

  /** As it is now. */
  int size() {
    return limit.getLimit();
  }
}
