package io.ecom.realtime.control;

import io.ecom.realtime.entity.EventId;
import io.ecom.realtime.entity.StreamEvent;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.params.XReadParams;

/** Follows the stream on a thread and a connection of its own, and tells the hub. */
@ApplicationScoped
public class StreamTail {
  private static final Logger LOG = System.getLogger(StreamTail.class.getName());
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
  private static final long FIRST_BACKOFF_MS = 100;
  private static final long LONGEST_BACKOFF_MS = 3_000;
  private static final int BATCH = 500;

  @Inject Redis redis;
  @Inject EventStream stream;
  @Inject Hub hub;
  @Resource ManagedThreadFactory threads;

  private volatile boolean stopped;
  private volatile boolean connected;
  private boolean reported;
  private volatile @Nullable Jedis connection;
  private @Nullable Thread thread;

  void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
    Thread follower = threads.newThread(this::run);
    follower.setName("realtime-stream");
    thread = follower;
    follower.start();
  }

  @PreDestroy
  void stop() {
    stopped = true;
    if (thread != null) {
      thread.interrupt();
    }
    Jedis open = connection;
    if (open != null) {
      open.disconnect();
    }
  }

  public boolean isConnected() {
    return connected;
  }

  /** Only a restart would mend a thread that ended. */
  public boolean isAlive() {
    return thread != null && thread.isAlive();
  }

  private void run() {
    EventId position = null;
    long backoff = FIRST_BACKOFF_MS;
    while (!stopped) {
      try (Jedis jedis = redis.connect(LONGEST_WAIT)) {
        connection = jedis;
        if (position == null) {
          position = restart();
        }
        while (!stopped) {
          position = readOn(jedis, position);
          backoff = FIRST_BACKOFF_MS;
        }
      } catch (JedisException e) {
        lost(e);
        backoff = pause(backoff);
      } catch (RuntimeException e) {
        LOG.log(Level.ERROR, "following the stream failed", e);
        backoff = pause(backoff);
      }
    }
  }

  private EventId readOn(Jedis jedis, EventId position) {
    Optional<List<StreamEvent>> events = stream.after(position, BATCH);
    found();
    if (events.isEmpty()) {
      LOG.log(Level.WARNING, "the stream was lost or trimmed: every client loads afresh");
      return restart();
    }
    if (events.get().isEmpty()) {
      waitForMore(jedis, position);
      return position;
    }
    hub.advance(events.get());
    return events.get().get(events.get().size() - 1).id();
  }

  private EventId restart() {
    EventId newest = stream.newest();
    hub.restart(newest);
    return newest;
  }

  private static void waitForMore(Jedis jedis, EventId position) {
    jedis.xread(
        XReadParams.xReadParams().count(1).block((int) LONGEST_WAIT.toMillis()),
        Map.of(EventStream.KEY, EventStream.redisId(position)));
  }

  private void found() {
    if (reported) {
      LOG.log(Level.INFO, "Redis is back");
      reported = false;
    }
    connected = true;
  }

  private void lost(JedisException e) {
    if (!reported && !stopped) {
      LOG.log(Level.WARNING, "Redis is away: " + e);
      reported = true;
    }
    connected = false;
    redis.forgetConnections();
  }

  private long pause(long backoff) {
    try {
      Thread.sleep(backoff);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stopped = true;
    }
    return Math.min(2 * backoff, LONGEST_BACKOFF_MS);
  }
}
