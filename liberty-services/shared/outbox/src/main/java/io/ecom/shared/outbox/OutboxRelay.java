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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/**
 * Publishes unsent events. It polls, and the bell wakes it early: neither a change stream nor the
 * memory of a process knows what was stored while it was not there.
 */
@ApplicationScoped
public class OutboxRelay {
  private static final Logger LOG = System.getLogger(OutboxRelay.class.getName());
  private static final int BATCH = 500;
  private static final long POLL_MS = 1_000;

  @Resource ManagedThreadFactory threads;
  @Inject MongoDatabase database;
  @Inject EventPublisher publisher;
  @Inject OutboxBell bell;
  @Inject @Any Instance<OutboxSource> sources;

  private final List<Thread> running = new CopyOnWriteArrayList<>();
  private volatile boolean stopped;
  private volatile boolean watching;

  void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
    run(this::relay);
  }

  @PreDestroy
  void stop() {
    stopped = true;
    running.forEach(Thread::interrupt);
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
    bell.listenTo(names());
    Set<String> due = names();
    long nextPoll = 0;
    // The container interrupts its threads before it destroys its beans.
    while (!stopped && !Thread.currentThread().isInterrupted()) {
      try {
        boolean isRelay = lease.hold();
        watch(isRelay && lease.isShared());
        Set<String> more = isRelay ? relayOnce(round, due) : Set.of();
        due = new HashSet<>(bell.await(more.isEmpty() ? nextPoll - now() : 0));
        due.addAll(more);
      } catch (InterruptedException e) {
        break;
      } catch (RuntimeException e) {
        if (!stopped && !Thread.currentThread().isInterrupted()) {
          LOG.log(Level.WARNING, "relay will try again: " + e);
          LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(POLL_MS));
        }
      }
      if (now() >= nextPoll) {
        due = names();
        nextPoll = now() + POLL_MS;
      }
    }
    watching = false;
    releaseQuietly(lease);
  }

  /** Outboxes that have more than one round takes. */
  private Set<String> relayOnce(PublishingRound round, Set<String> due)
      throws InterruptedException {
    Set<String> more = new HashSet<>();
    for (OutboxSource source : sources) {
      if (due.contains(name(source))) {
        List<OutgoingEvent> unsent = source.unsent(BATCH);
        if (round.publish(unsent, source::markSent) && unsent.size() >= BATCH) {
          more.add(name(source));
        }
      }
    }
    return more;
  }

  /**
   * A change stream costs every write of the whole database something: it is open only while there
   * are other instances, whose writes the bell cannot hear.
   */
  private void watch(boolean others) {
    if (others && !watching) {
      watching = true;
      for (OutboxSource source : sources) {
        String name = name(source);
        run(new OutboxWatcher(source, () -> bell.ring(name), () -> stopped || !watching));
      }
    } else if (!others) {
      watching = false;
      running.removeIf(thread -> !thread.isAlive());
    }
  }

  private Set<String> names() {
    return sources.stream().map(OutboxRelay::name).collect(Collectors.toSet());
  }

  private static String name(OutboxSource source) {
    return source.collection().getNamespace().getCollectionName();
  }

  private static long now() {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
  }

  private static void releaseQuietly(RelayLease lease) {
    try {
      lease.release();
    } catch (RuntimeException e) {
      LOG.log(Level.DEBUG, "the lease runs out by itself: " + e);
    }
  }
}
