package io.ecom.webhook.control;

import com.mongodb.MongoException;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Takes lanes that are due, so many at a time, and no more than a share for one endpoint: a slow
 * receiver holds up nobody else.
 */
@ApplicationScoped
public class Courier {
  private static final Logger LOG = System.getLogger(Courier.class.getName());

  @Resource ManagedScheduledExecutorService executor;
  @Inject EndpointStore endpoints;
  @Inject LaneStore lanes;
  @Inject SendLane sender;

  @Inject
  @ConfigProperty(name = "ecom.webhooks.poll-ms")
  long pollMs;

  @Inject
  @ConfigProperty(name = "ecom.webhooks.parallelism")
  int parallelism;

  @Inject
  @ConfigProperty(name = "ecom.webhooks.parallelism-of-endpoint")
  int parallelismOfEndpoint;

  private final Map<String, Integer> underWay = new HashMap<>();
  private volatile boolean stopped;

  void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
    scheduleRound();
  }

  @PreDestroy
  void stop() {
    stopped = true;
  }

  private void scheduleRound() {
    if (!stopped) {
      executor.schedule(this::poll, pollMs, TimeUnit.MILLISECONDS);
    }
  }

  private void poll() {
    try {
      round();
    } finally {
      scheduleRound();
    }
  }

  /** Whoever ends a lane begins the next, so that a backlog does not wait for the poll. */
  private synchronized void round() {
    try {
      Set<String> ready = endpoints.enabled();
      underWay.forEach(
          (endpoint, count) -> {
            if (count >= parallelismOfEndpoint) {
              ready.remove(endpoint);
            }
          });
      while (!stopped && !ready.isEmpty() && total() < parallelism) {
        Optional<Lane> lane = lanes.take(ready, Instant.now(), SendLane.LEASE);
        if (lane.isEmpty()) {
          return;
        }
        String endpoint = lane.get().endpointId();
        begin(lane.get());
        if (underWay.getOrDefault(endpoint, 0) >= parallelismOfEndpoint) {
          ready.remove(endpoint);
        }
      }
    } catch (MongoException e) {
      LOG.log(Level.WARNING, "webhooks cannot be read: " + e.getMessage());
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "webhook round failed", e);
    }
  }

  private int total() {
    return underWay.values().stream().mapToInt(Integer::intValue).sum();
  }

  private void begin(Lane lane) {
    underWay.merge(lane.endpointId(), 1, Integer::sum);
    try {
      executor.execute(() -> send(lane));
    } catch (RejectedExecutionException e) {
      end(lane);
      throw e;
    }
  }

  private void send(Lane lane) {
    try {
      sender.send(lane);
    } catch (MongoException e) {
      LOG.log(Level.WARNING, "webhooks of {0} go on after the lease: {1}", lane.id(), e);
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "webhooks of " + lane.id() + " failed", e);
    } finally {
      end(lane);
    }
    round();
  }

  private synchronized void end(Lane lane) {
    underWay.computeIfPresent(
        lane.endpointId(), (endpoint, count) -> count == 1 ? null : count - 1);
  }
}
