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
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Tells in {@code /health/ready} and {@code /metrics} how far publishing is behind and how much is
 * parked. Always up: a service whose events wait for Kafka still takes orders.
 */
@Readiness
@ApplicationScoped
public class BacklogHealth implements HealthCheck {
  private static final Logger LOG = System.getLogger(BacklogHealth.class.getName());
  private static final Duration EVERY = Duration.ofSeconds(10);
  private static final String OLDEST = "ecom_outbox_oldest_unsent_seconds";
  private static final String PARKED = "ecom_dead_letters_parked";
  private static final Duration STALE = Duration.ofSeconds(60);

  @Resource ManagedScheduledExecutorService executor;
  @Inject MongoDatabase database;
  @Inject OutboxBacklog backlog;
  @Inject MetricRegistry metrics;

  @Inject
  @ConfigProperty(name = "ecom.service.name")
  String serviceName;

  private volatile long parked;
  private volatile @Nullable Instant oldest;
  private @Nullable ScheduledFuture<?> schedule;

  void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
    Tag service = new Tag("service", serviceName);
    metrics.gauge(metric(OLDEST, "Age of the oldest event that waits"), this::seconds, service);
    metrics.gauge(metric(PARKED, "Dead letters nobody has seen to"), () -> parked, service);
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
    long seconds = seconds();
    return HealthCheckResponse.named(serviceName + " outbox")
        .up()
        .withData("state", seconds > STALE.toSeconds() ? "stale" : "ok")
        .withData("oldestUnsentSeconds", seconds)
        .withData("deadLetters", parked)
        .build();
  }

  private long seconds() {
    Instant since = oldest;
    return since == null ? 0 : Duration.between(since, Instant.now()).toSeconds();
  }

  private static Metadata metric(String name, String description) {
    return Metadata.builder().withName(name).withDescription(description).build();
  }

  private void look() {
    try {
      oldest = backlog.oldestUnsent().orElse(null);
      parked = database.getCollection("dead_letters").countDocuments(eq("state", "PARKED"));
    } catch (MongoException e) {
      LOG.log(Level.DEBUG, "the backlog is not known: " + e);
    }
  }
}
