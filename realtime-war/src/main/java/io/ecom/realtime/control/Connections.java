package io.ecom.realtime.control;

import io.ecom.realtime.entity.CloseCode;
import io.ecom.realtime.entity.EventId;
import io.ecom.realtime.entity.Identity;
import io.ecom.realtime.entity.StreamEvent;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.exceptions.JedisException;

/** Clients come, catch up and go. */
@ApplicationScoped
public class Connections {
  private static final Logger LOG = System.getLogger(Connections.class.getName());
  private static final int CATCH_UP_THREADS = 4;
  private static final int CLOSING_THREADS = 16;

  @Inject Hub hub;
  @Inject EventStream stream;
  @Resource ManagedExecutorService writers;
  @Resource ManagedThreadFactory threads;

  @Inject
  @ConfigProperty(name = "ecom.realtime.queue.capacity")
  int capacity;

  /** Older ids are not resumed from: events that old were perhaps never put on the stream. */
  @Inject
  @ConfigProperty(name = "ecom.realtime.event.max-age")
  Duration maxAge;

  private ExecutorService catchingUp;

  /** Closing a client that does not read takes seconds: not on threads that others wait for. */
  private ExecutorService closers;

  @PostConstruct
  void start() {
    catchingUp = pool(CATCH_UP_THREADS);
    closers = pool(CLOSING_THREADS);
  }

  private ExecutorService pool(int size) {
    var pool =
        new ThreadPoolExecutor(
            size, size, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), threads);
    pool.allowCoreThreadTimeOut(true);
    return pool;
  }

  @PreDestroy
  void stop() {
    catchingUp.shutdownNow();
    closers.shutdownNow();
  }

  /**
   * Begins a session.
   *
   * @param lastEventId what the client heard last, if it was here before
   * @return nothing if it was refused, and closed
   */
  public Optional<Subscription> open(
      Identity identity, Channel channel, @Nullable String lastEventId) {
    EventId last = EventId.parse(lastEventId).orElse(EventId.NONE);
    Outbox outbox = new Outbox(channel, writers, capacity);
    Subscription subscription = new Subscription(identity, channel, outbox, closers, last);
    boolean returns = lastEventId != null && !lastEventId.isBlank();
    if (returns ? !hub.joinAgain(subscription) : !hub.join(subscription)) {
      subscription.end(CloseCode.TRY_AGAIN, "no room");
      return Optional.empty();
    }
    if (returns) {
      later(subscription);
    }
    return Optional.of(subscription);
  }

  public void heard(Subscription subscription) {
    subscription.heard();
  }

  public void pong(Subscription subscription) {
    subscription.send(Messages.PONG);
  }

  /** For the thread that reads from the client. */
  public void end(Subscription subscription, CloseCode code, String reason) {
    subscription.endHere(code, reason);
  }

  /** The socket is gone. */
  public void closed(Subscription subscription) {
    hub.leave(subscription);
    subscription.outbox().close();
  }

  /** As fast as the client reads: the next part is fetched when the last one has been sent. */
  private void later(Subscription subscription) {
    subscription.outbox().afterwards(() -> catchingUp.execute(() -> catchUp(subscription)));
  }

  private void catchUp(Subscription subscription) {
    try {
      EventId from = hub.cursor(subscription);
      Optional<List<StreamEvent>> missed =
          from.time().isBefore(Instant.now().minus(maxAge))
              ? Optional.empty()
              : stream.after(from, capacity / 2);
      if (!hub.catchUp(subscription, missed)) {
        later(subscription);
      }
    } catch (JedisException e) {
      LOG.log(Level.WARNING, "cannot read what a client missed: " + e);
      subscription.end(CloseCode.TRY_AGAIN, "cannot catch up now");
    }
  }
}
