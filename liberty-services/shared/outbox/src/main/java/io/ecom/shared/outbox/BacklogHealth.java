package io.ecom.shared.outbox;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jspecify.annotations.Nullable;

/**
 * Tells in {@code /health/ready} how far publishing is behind and how much is parked. Always up: a
 * service whose events wait for Kafka still takes orders.
 */
@Readiness
@ApplicationScoped
public class BacklogHealth implements HealthCheck {
  private static final Logger LOG = System.getLogger(BacklogHealth.class.getName());
  private static final int LOOK_AT = 500;
  private static final Duration EVERY = Duration.ofSeconds(10);
  private static final Duration STALE = Duration.ofSeconds(60);

  @Resource ManagedScheduledExecutorService executor;
  @Inject MongoDatabase database;
  @Inject @Any Instance<OutboxSource> sources;

  @Inject
  @ConfigProperty(name = "ecom.service.name")
  String serviceName;

  private Map<String, Instant> waitingSince = Map.of();
  private volatile long parked;
  private volatile int unsent;
  private volatile @Nullable Instant oldest;
  private @Nullable ScheduledFuture<?> schedule;

  void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
    long ms = EVERY.toMillis();
    schedule = executor.scheduleWithFixedDelay(this::look, ms, ms, TimeUnit.MILLISECONDS);
  }

  @PreDestroy
  void stop() {
    if (schedule != null) {
      schedule.cancel(true);
    }
  }

  @Override
  public HealthCheckResponse call() {
    Instant since = oldest;
    long seconds = since == null ? 0 : Duration.between(since, Instant.now()).toSeconds();
    return HealthCheckResponse.named(serviceName + " outbox")
        .up()
        .withData("state", seconds > STALE.toSeconds() ? "stale" : "ok")
        .withData("oldestUnsentSeconds", seconds)
        .withData("unsent", unsent)
        .withData("deadLetters", parked)
        .build();
  }

  /** An event counts from when it was first seen unsent: sources know no time of theirs. */
  private void look() {
    try {
      Set<String> ids = new HashSet<>();
      for (OutboxSource source : sources) {
        source.unsent(LOOK_AT).forEach(event -> ids.add(event.id()));
      }
      Instant now = Instant.now();
      Map<String, Instant> waiting = new HashMap<>();
      ids.forEach(id -> waiting.put(id, waitingSince.getOrDefault(id, now)));
      waitingSince = waiting;
      unsent = waiting.size();
      oldest = waiting.values().stream().min(Instant::compareTo).orElse(null);
      parked = database.getCollection("dead_letters").countDocuments(eq("state", "PARKED"));
    } catch (MongoException e) {
      LOG.log(Level.DEBUG, "the backlog is not known: " + e);
    }
  }
}
