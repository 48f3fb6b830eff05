package io.ecom.localstack.faults;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Something that is broken for a while: until it is closed, but no longer than it was given. */
public final class Fault implements AutoCloseable {
  private static final ScheduledExecutorService ENDING =
      Executors.newScheduledThreadPool(
          1,
          work -> {
            var thread = new Thread(work, "end-of-faults");
            thread.setDaemon(true);
            return thread;
          });

  private final String what;
  private final Runnable undo;
  private final AtomicBoolean ended = new AtomicBoolean();
  private final CountDownLatch undone = new CountDownLatch(1);

  private Fault(String what, Runnable undo) {
    this.what = what;
    this.undo = undo;
  }

  static Fault begin(String what, Duration most, Runnable cause, Runnable undo) {
    var fault = new Fault(what, undo);
    ENDING.schedule(fault::close, most.toMillis(), TimeUnit.MILLISECONDS);
    cause.run();
    return fault;
  }

  /** Such as "cut kafka". */
  public String what() {
    return what;
  }

  /** Undoes it, unless its time has done so. */
  @Override
  public void close() {
    if (ended.compareAndSet(false, true)) {
      try {
        undo.run();
      } finally {
        undone.countDown();
      }
    }
  }

  /** Waits until its time is over and it is undone. */
  public void await() {
    try {
      undone.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      close();
    }
  }
}
