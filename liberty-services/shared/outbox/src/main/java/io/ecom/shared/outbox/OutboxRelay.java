package io.ecom.shared.outbox;

import com.mongodb.client.MongoDatabase;
import io.ecom.shared.messaging.EventPublisher;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Publishes unsent events. It polls, and changes in the outboxes wake it early: a change stream
 * alone would skip what was stored while nobody listened.
 */
@ApplicationScoped
public class OutboxRelay {
  private static final Logger LOG = System.getLogger(OutboxRelay.class.getName());
  private static final int BATCH = 500;
  private static final long POLL_MS = 1_000;

  @Resource ManagedThreadFactory threads;
  @Inject MongoDatabase database;
  @Inject EventPublisher publisher;
  @Inject @Any Instance<OutboxSource> sources;

  private final Semaphore wakeUp = new Semaphore(0);
  private final List<Thread> running = new ArrayList<>();
  private volatile boolean stopped;

  void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
    for (OutboxSource source : sources) {
      run(new OutboxWatcher(source, this::wakeUp, () -> stopped));
    }
    run(this::relay);
  }

  @PreDestroy
  void stop() {
    stopped = true;
    running.forEach(Thread::interrupt);
  }

  void wakeUp() {
    if (wakeUp.availablePermits() == 0) {
      wakeUp.release();
    }
  }

  private void run(Runnable work) {
    Thread thread = threads.newThread(work);
    thread.setDaemon(true);
    running.add(thread);
    thread.start();
  }

  private void relay() {
    RelayLease lease = new RelayLease(database);
    PublishingRound round = new PublishingRound(publisher, lease::hold);
    // The container interrupts its threads before it destroys its beans.
    while (!stopped && !Thread.currentThread().isInterrupted()) {
      try {
        boolean more = lease.hold() && relayOnce(round);
        if (!more) {
          wakeUp.tryAcquire(POLL_MS, TimeUnit.MILLISECONDS);
          wakeUp.drainPermits();
        }
      } catch (InterruptedException e) {
        break;
      } catch (RuntimeException e) {
        if (!stopped && !Thread.currentThread().isInterrupted()) {
          LOG.log(Level.WARNING, "relay will try again: " + e);
          pause();
        }
      }
    }
    releaseQuietly(lease);
  }

  /** Whether there may be more to do at once. */
  private boolean relayOnce(PublishingRound round) throws InterruptedException {
    boolean more = false;
    for (OutboxSource source : sources) {
      List<OutgoingEvent> unsent = source.unsent(BATCH);
      if (!unsent.isEmpty()) {
        more |= round.publish(unsent, source::markSent);
      }
    }
    return more;
  }

  private void pause() {
    try {
      wakeUp.tryAcquire(POLL_MS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void releaseQuietly(RelayLease lease) {
    try {
      lease.release();
    } catch (RuntimeException e) {
      LOG.log(Level.DEBUG, "the lease runs out by itself: " + e);
    }
  }
}
