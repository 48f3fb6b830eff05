package io.ecom.gateway.control.cache;

import io.ecom.gateway.control.GatewayThreads;
import io.ecom.gateway.control.redis.ChangeListener;
import io.ecom.gateway.control.redis.Redis;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Keeps the near cache honest: has Redis tell on a connection of its own which generations were
 * dropped, by whichever gateway, and asks often whether that connection still hears.
 */
@ApplicationScoped
public class Tracking {
  private static final Logger LOG = System.getLogger(Tracking.class.getName());
  private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(1);

  @Inject GatewayThreads threads;
  @Inject Redis redis;
  @Inject AnswerStore store;

  @Inject
  @ConfigProperty(name = "ecom.gateway.cache.near.sync")
  Duration sync;

  private @Nullable ChangeListener listener;
  private long nextAttempt = System.nanoTime();

  void begin(@Observes @Initialized(ApplicationScoped.class) Object event) {
    threads
        .tracking()
        .scheduleWithFixedDelay(this::beat, 0, sync.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void beat() {
    try {
      ChangeListener current = listener;
      if (current != null) {
        listen(current);
      } else if (System.nanoTime() - nextAttempt >= 0) {
        connect();
      }
    } catch (JedisException e) {
      LOG.log(Level.DEBUG, "evictions are not told", e);
      lose();
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "tracking of evictions failed", e);
      lose();
    }
  }

  private void listen(ChangeListener current) {
    long before = System.nanoTime();
    current.hearUntilNow();
    store.near().isKnownUntil(before);
  }

  private void connect() {
    NearCache near = store.near();
    ChangeListener next = redis.listen(AnswerStore.GENERATION, near::evict, near::evictAll);
    listener = next;
    near.evictAll();
    listen(next);
  }

  private void lose() {
    store.near().isUntracked();
    nextAttempt = System.nanoTime() + BETWEEN_ATTEMPTS.toNanos();
    ChangeListener lost = listener;
    listener = null;
    if (lost != null) {
      lost.close();
    }
  }

  @PreDestroy
  void end() {
    lose();
  }
}
