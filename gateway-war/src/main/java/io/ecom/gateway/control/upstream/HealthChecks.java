package io.ecom.gateway.control.upstream;

import io.ecom.gateway.control.GatewayThreads;
import io.ecom.gateway.control.upstream.Instance.Health;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.ConnectException;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Asks every instance for {@code /health/ready} at intervals. */
@ApplicationScoped
public class HealthChecks {
  private static final Logger LOG = System.getLogger(HealthChecks.class.getName());
  private static final int ROUNDS_TO_BE_LATE = 10;

  @Inject Upstreams upstreams;
  @Inject UpstreamClient client;
  @Inject GatewayThreads threads;

  @Inject
  @ConfigProperty(name = "ecom.gateway.health.interval")
  Duration interval;

  @Inject
  @ConfigProperty(name = "ecom.gateway.health.timeout")
  Duration timeout;

  /** {@code System.nanoTime()} of the last round that went through. */
  private volatile @Nullable Long lastRound;

  void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
    threads
        .timer()
        .scheduleWithFixedDelay(this::round, 0, interval.toMillis(), TimeUnit.MILLISECONDS);
  }

  public boolean hasStarted() {
    return lastRound != null;
  }

  /** Whether rounds still happen; without them dead instances would be called for ever. */
  public boolean isAlive() {
    Long last = lastRound;
    Duration patience = interval.multipliedBy(ROUNDS_TO_BE_LATE).plusSeconds(30);
    return last == null || System.nanoTime() - last < patience.toNanos();
  }

  private void round() {
    try {
      upstreams.refresh();
      upstreams.all().forEach(this::check);
      upstreams.watchEjections();
      lastRound = System.nanoTime();
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "health checks failed", e);
    }
  }

  private void check(Instance instance) {
    Outgoing request = Outgoing.get(instance.uri().resolve("/health/ready"));
    request.headers().add("Accept", "application/json");
    long begin = System.nanoTime();
    client
        .send(request, timeout)
        .whenComplete(
            (response, failure) -> {
              long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
              instance.checked(judge(response, failure), millis);
            });
  }

  private static Health judge(@Nullable UpstreamResponse response, @Nullable Throwable failure) {
    if (response != null) {
      return response.status() < 300 ? Health.READY : Health.NOT_READY;
    }
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    return cause instanceof ConnectException ? Health.UNREACHABLE : Health.NOT_READY;
  }
}
