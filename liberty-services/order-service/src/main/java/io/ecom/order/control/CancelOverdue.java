package io.ecom.order.control;

import io.ecom.order.entity.OrderView;
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
import org.jspecify.annotations.Nullable;

/**
 * Ends orders that nobody answers for. Every instance sweeps: the order itself knows whether it is
 * overdue, so that the second finds nothing to do.
 */
@ApplicationScoped
public class CancelOverdue {
  private static final Logger LOG = System.getLogger(CancelOverdue.class.getName());
  private static final int BATCH = 100;

  @Resource ManagedScheduledExecutorService executor;
  @Inject OrderViews views;
  @Inject Orders orders;

  @Inject
  @ConfigProperty(name = "ecom.order.saga.sweep-every", defaultValue = "PT5S")
  Duration interval;

  private @Nullable ScheduledFuture<?> schedule;

  void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
    long ms = interval.toMillis();
    schedule = executor.scheduleWithFixedDelay(this::sweep, ms, ms, TimeUnit.MILLISECONDS);
  }

  @PreDestroy
  void stop() {
    if (schedule != null) {
      schedule.cancel(true);
    }
  }

  void sweep() {
    try {
      views.overdue(Instant.now(), BATCH).forEach(this::expire);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "overdue orders are looked for again later: " + e);
    }
  }

  private void expire(OrderView overdue) {
    try {
      orders.change(overdue.id(), order -> order.expire(Instant.now()));
    } catch (RuntimeException e) {
      // the others must not suffer from one that cannot be ended
      LOG.log(Level.ERROR, "cannot end overdue order " + overdue.id(), e);
    }
  }
}
