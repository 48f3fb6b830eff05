package io.ecom.system.torture;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;

/**
 * Keeps shoppers and faults together, however slow the machine is: of n faults, the i-th n-th of
 * the stories waits for the i-th, and not more than a few parts are down at once.
 */
final class Pace {
  private static final int DOWN_AT_ONCE = 3;

  private final CountDownLatch[] begun;
  private final int stories;
  private final Semaphore standing = new Semaphore(DOWN_AT_ONCE, true);

  Pace(int faults, int stories) {
    this.begun =
        IntStream.range(0, faults)
            .mapToObj(i -> new CountDownLatch(1))
            .toArray(CountDownLatch[]::new);
    this.stories = stories;
  }

  void awaitTurn(Story story) {
    // The first ones come before anything breaks.
    int fault = story.number() * (begun.length + 1) / stories - 1;
    if (fault >= 0) {
      await(begun[fault]);
    }
  }

  /** Waits until one more part may be down. */
  void begin(int fault) {
    standing.acquireUninterruptibly();
    begun[fault].countDown();
  }

  void over() {
    standing.release();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the run was broken off", e);
    }
  }
}
