package io.ecom.gateway.control;

import io.ecom.gateway.entity.StandingQueue;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Whether requests stand in line for the server's threads, before the gateway sees any of them. A
 * task that comes at intervals waits in the same line.
 */
@ApplicationScoped
public class Congestion {
  private static final Duration INTERVAL = Duration.ofMillis(25);

  @Resource ManagedScheduledExecutorService serverThreads;

  @Inject
  @ConfigProperty(name = "ecom.gateway.congestion.wait")
  Duration wait;

  @Inject
  @ConfigProperty(name = "ecom.gateway.congestion.after")
  Duration after;

  private volatile @Nullable StandingQueue line;
  private volatile long due;
  private @Nullable ScheduledFuture<?> probe;

  void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
    line = new StandingQueue(wait, after, System::nanoTime);
    expectNext();
    long millis = INTERVAL.toMillis();
    probe =
        serverThreads.scheduleWithFixedDelay(this::served, millis, millis, TimeUnit.MILLISECONDS);
  }

  @PreDestroy
  void stop() {
    if (probe != null) {
      probe.cancel(true);
    }
  }

  private void served() {
    StandingQueue now = line;
    if (now != null) {
      now.served(System.nanoTime() - due);
    }
    expectNext();
  }

  private void expectNext() {
    due = System.nanoTime() + INTERVAL.toNanos();
  }

  /** If so, what costs anything is better refused. */
  public boolean isStanding() {
    StandingQueue now = line;
    return now != null && now.stands();
  }
}
