package io.ecom.realtime.control;

import io.ecom.realtime.entity.CloseCode;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
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

/** Pings the clients, and ends sessions that have expired, fallen silent or got stuck. */
@ApplicationScoped
public class Caretaker {
  private static final Logger LOG = System.getLogger(Caretaker.class.getName());
  private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(1);

  @Resource ManagedScheduledExecutorService executor;
  @Resource ManagedThreadFactory threads;
  @Inject Hub hub;

  @Inject
  @ConfigProperty(name = "ecom.realtime.ping.interval")
  Duration pingInterval;

  @Inject
  @ConfigProperty(name = "ecom.realtime.idle.timeout")
  Duration idleTimeout;

  @Inject
  @ConfigProperty(name = "ecom.realtime.send.timeout")
  Duration sendTimeout;

  private @Nullable ScheduledFuture<?> schedule;
  private @Nullable Thread farewell;

  void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
    schedule = executor.scheduleWithFixedDelay(this::round, 1, 1, TimeUnit.SECONDS);
    farewell = threads.newThread(hub::close);
    Runtime.getRuntime().addShutdownHook(farewell);
  }

  /** The server cuts its sockets before it stops its applications: clients are told before that. */
  private void withdrawFarewell() {
    try {
      if (farewell != null) {
        Runtime.getRuntime().removeShutdownHook(farewell);
      }
    } catch (IllegalStateException e) {
      LOG.log(Level.DEBUG, "the JVM is stopping already", e);
    }
  }

  @PreDestroy
  void stop() {
    if (schedule != null) {
      schedule.cancel(false);
    }
    withdrawFarewell();
    hub.close();
  }

  private void round() {
    try {
      Instant now = Instant.now();
      hub.everyone().forEach(subscription -> lookAfter(subscription, now));
    } catch (RuntimeException e) {
      // A schedule whose task fails would end for good.
      LOG.log(Level.WARNING, "round failed", e);
    }
  }

  private void lookAfter(Subscription subscription, Instant now) {
    if (subscription.hasEnded()) {
      subscription.nudge(now, CLOSE_PATIENCE);
    } else if (subscription.identity().hasExpired(now)) {
      subscription.end(CloseCode.SESSION_EXPIRED, "session expired");
    } else if (subscription.outbox().isStuck(sendTimeout)) {
      subscription.end(CloseCode.TRY_AGAIN, "too slow");
    } else if (subscription.isSilent(now, idleTimeout)) {
      subscription.end(CloseCode.GOING_AWAY, "idle");
    } else {
      subscription.pingWhenDue(now, pingInterval);
    }
  }
}
