package io.ecom.inventory.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Tells {@link SettleStock} that there is something to do, without asking the database. */
@ApplicationScoped
class Unsettled {
  private final Semaphore changes = new Semaphore(0);

  void changed() {
    if (changes.availablePermits() == 0) {
      changes.release();
    }
  }

  /** Returns when something changed or the time is over. */
  void await(long millis) throws InterruptedException {
    changes.tryAcquire(millis, TimeUnit.MILLISECONDS);
    changes.drainPermits();
  }
}
