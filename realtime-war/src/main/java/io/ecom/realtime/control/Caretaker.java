package io.ecom.realtime.control;

import io.ecom.contracts.SessionEnded;
import io.ecom.realtime.entity.CloseCode;
import io.ecom.realtime.entity.Identity;
import io.ecom.shared.web.EndedSessions;
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
  @Inject EndedSessions endedSessions;

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

  /**
   * A log-out ends the sockets of its log-in at once; the next round, those that opened just then.
   */
  void logInEnded(@Observes SessionEnded ended) {
    hub.everyone().stream()
        .filter(subscription -> ended.sessionId().equals(subscription.identity().logIn()))
        .forEach(Caretaker::endExpired);
  }

  private static void endExpired(Subscription subscription) {
    subscription.end(CloseCode.SESSION_EXPIRED, "session expired");
  }

  private boolean isOver(Identity identity, Instant now) {
    String logIn = identity.logIn();
    return identity.hasExpired(now) || (logIn != null && endedSessions.contains(logIn));
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
    } else if (isOver(subscription.identity(), now)) {
      endExpired(subscription);
    } else if (subscription.outbox().isStuck(sendTimeout)) {
      subscription.end(CloseCode.TRY_AGAIN, "too slow");
    } else if (subscription.isSilent(now, idleTimeout)) {
      subscription.end(CloseCode.GOING_AWAY, "idle");
    } else {
      subscription.pingWhenDue(now, pingInterval);
    }
  }
}
