package io.ecom.reconciliation.control;

import com.mongodb.client.MongoDatabase;
import io.ecom.reconciliation.entity.Report;
import io.ecom.reconciliation.entity.Scope;
import io.ecom.shared.mongo.Lease;
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
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Runs it from time to time and on demand, wherever in the cluster, never twice at once. */
@ApplicationScoped
public class RunReconciliation {
  private static final Logger LOG = System.getLogger(RunReconciliation.class.getName());
  private static final String LEASE = "reconciliation";
  private static final Duration TERM = Duration.ofSeconds(60);

  @Resource ManagedScheduledExecutorService executor;
  @Inject MongoDatabase database;
  @Inject Reconcile reconcile;
  @Inject ReportStore reports;

  @Inject
  @ConfigProperty(name = "ecom.reconciliation.every", defaultValue = "PT5M")
  Duration every;

  @Inject
  @ConfigProperty(name = "ecom.reconciliation.full-every", defaultValue = "PT24H")
  Duration fullEvery;

  private @Nullable ScheduledFuture<?> schedule;

  void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
    long ms = every.toMillis();
    if (ms > 0) {
      schedule = executor.scheduleWithFixedDelay(this::runIfDue, ms, ms, TimeUnit.MILLISECONDS);
    }
  }

  @PreDestroy
  void stop() {
    if (schedule != null) {
      schedule.cancel(true);
    }
  }

  /**
   * Begins a run.
   *
   * @param grace what changed within it is under way; null for the usual one
   * @return its id; empty if one is under way
   */
  public Optional<String> begin(Scope scope, @Nullable Duration grace) {
    Lease lease = new Lease(database, LEASE, TERM);
    if (!lease.hold()) {
      return Optional.empty();
    }
    String runId = UUID.randomUUID().toString();
    executor.execute(() -> run(runId, scope, grace, lease));
    return Optional.of(runId);
  }

  public boolean isRunning() {
    return Lease.isHeld(database, LEASE);
  }

  private void runIfDue() {
    try {
      Lease lease = new Lease(database, LEASE, TERM);
      if (isDue() && lease.hold()) {
        run(UUID.randomUUID().toString(), scopeOfTheHour(), null, lease);
      }
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "reconciliation will be tried again: " + e);
    }
  }

  /** Each instance has a clock of its own; together they run as often as one would. */
  private boolean isDue() {
    Instant enough = Instant.now().minus(every.multipliedBy(9).dividedBy(10));
    return reports.report().map(Report::startedAt).map(last -> last.isBefore(enough)).orElse(true);
  }

  private Scope scopeOfTheHour() {
    if (fullEvery.isZero()) {
      return Scope.CHANGED;
    }
    Instant enough = Instant.now().minus(fullEvery);
    boolean recent =
        reports.last().map(ReportStore.Stored::fullAt).filter(enough::isBefore).isPresent();
    return recent ? Scope.CHANGED : Scope.FULL;
  }

  private void run(String runId, Scope scope, @Nullable Duration grace, Lease lease) {
    try {
      reconcile.run(runId, scope, grace, lease::hold);
    } finally {
      lease.release();
    }
  }
}
