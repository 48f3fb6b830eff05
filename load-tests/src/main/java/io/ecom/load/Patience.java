package io.ecom.load;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what the shop does a moment later. */
final class Patience {
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final Duration PAUSE = Duration.ofMillis(100);

  private Patience() {}

  static void until(String what, BooleanSupplier condition) {
    long end = System.nanoTime() + LIMIT.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("waited " + LIMIT.toSeconds() + " s for " + what);
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }
}
