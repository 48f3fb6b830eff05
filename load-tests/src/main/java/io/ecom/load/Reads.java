package io.ecom.load;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongFunction;
import org.apache.hc.core5.http.Header;

/** Many reads of one kind, numbered, so that each may ask for what no cache has. */
final class Reads {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** A shopper who gets no answer sooner has gone. */
  private static final Duration USEFUL = Duration.ofSeconds(2);

  private static final int OK = 200;
  private static final int BUSY = 429;
  private static final int MOST_UNDER_WAY = 5_000;

  private final ReadClient client = new ReadClient(MOST_UNDER_WAY, PATIENCE);
  private final AtomicLong number = new AtomicLong(System.nanoTime());
  private final String gateway;
  private final LongFunction<String> path;

  /**
   * @param path of the read with this number, which none had before
   */
  Reads(String gateway, LongFunction<String> path) {
    this.gateway = gateway;
    this.path = path;
  }

  /** Each asks anew when it is answered. */
  Outcome asManyAsAnswered(int clients, Duration time) {
    Outcome outcome = new Outcome();
    long end = System.nanoTime() + time.toNanos();
    CountDownLatch done = new CountDownLatch(clients);
    for (int i = 0; i < clients; i++) {
      next(outcome, end, done);
    }
    await(done);
    return outcome.over();
  }

  private void next(Outcome outcome, long end, CountDownLatch done) {
    if (System.nanoTime() > end) {
      done.countDown();
    } else {
      ask(outcome).whenComplete((ignored, failure) -> next(outcome, end, done));
    }
  }

  /** Whether the last one is answered or not. */
  Outcome atRate(double perSecond, Duration time) {
    Outcome outcome = new Outcome();
    Semaphore places = new Semaphore(MOST_UNDER_WAY);
    long begun = System.nanoTime();
    long end = begun + time.toNanos();
    double gap = 1e9 / perSecond;
    for (long sent = 0; ; sent++) {
      long due = begun + (long) (sent * gap);
      if (due > end) {
        break;
      }
      LockSupport.parkNanos(due - System.nanoTime());
      places.acquireUninterruptibly();
      ask(outcome).whenComplete((ignored, failure) -> places.release());
    }
    outcome.over();
    places.acquireUninterruptibly(MOST_UNDER_WAY);
    return outcome;
  }

  private CompletableFuture<Void> ask(Outcome outcome) {
    String url = next();
    long begun = System.nanoTime();
    return client
        .get(url)
        .handle(
            (answer, failure) -> {
              Duration took = Duration.ofNanos(System.nanoTime() - begun);
              if (failure != null) {
                outcome.failed();
              } else if (answer.getCode() == OK) {
                outcome.answered(took, took.compareTo(USEFUL) <= 0);
              } else if (answer.getCode() == BUSY) {
                outcome.refused(took);
              } else {
                outcome.failed();
              }
              return null;
            });
  }

  private String next() {
    return gateway + path.apply(number.incrementAndGet());
  }

  /** What the gateway says of its cache, of one more read. */
  String cacheStatus() {
    Header status = client.get(next()).join().getFirstHeader("X-Cache-Status");
    return status == null ? "none" : status.getValue();
  }

  private static void await(CountDownLatch done) {
    try {
      done.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
