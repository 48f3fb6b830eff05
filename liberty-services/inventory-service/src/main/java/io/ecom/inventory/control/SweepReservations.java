package io.ecom.inventory.control;

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
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Releases what expired and finishes what a dead process left half-way. */
@ApplicationScoped
public class SweepReservations {
  private static final Logger LOG = System.getLogger(SweepReservations.class.getName());
  private static final long EVERY_SECONDS = 15;
  private static final Duration STALLED = Duration.ofSeconds(30);

  @Resource ManagedScheduledExecutorService executor;
  @Inject ReservationStore reservations;
  @Inject EndReservation end;

  private @Nullable ScheduledFuture<?> schedule;

  void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
    schedule =
        executor.scheduleWithFixedDelay(
            this::sweep, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
  }

  @PreDestroy
  void stop() {
    if (schedule != null) {
      schedule.cancel(true);
    }
  }

  void sweep() {
    try {
      Instant now = Instant.now();
      reservations.expired(now).forEach(orderId -> end.expire(orderId, now));
      reservations.stalled(now.minus(STALLED)).forEach(end::resume);
    } catch (MongoException e) {
      LOG.log(Level.WARNING, "sweep will be repeated: " + e.getMessage());
    }
  }
}
