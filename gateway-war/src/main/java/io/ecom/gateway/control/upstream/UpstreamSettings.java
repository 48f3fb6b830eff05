package io.ecom.gateway.control.upstream;

import io.ecom.gateway.entity.Appointments;
import io.ecom.gateway.entity.EjectionWatch;
import io.ecom.gateway.entity.InstanceAddress;
import io.ecom.gateway.entity.RetryBudget;
import io.ecom.gateway.entity.Service;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How instances are judged and share the requests, as configured. */
@ApplicationScoped
class UpstreamSettings {
  @Inject Config config;

  @Inject
  @ConfigProperty(name = "ecom.gateway.circuit.failures")
  int failures;

  @Inject
  @ConfigProperty(name = "ecom.gateway.circuit.delay")
  Duration delay;

  @Inject
  @ConfigProperty(name = "ecom.gateway.circuit.successes")
  int successes;

  /** Its default stands here, where a server's configuration can have another one. */
  @Inject
  @ConfigProperty(name = "ecom.gateway.max-in-flight", defaultValue = "100")
  int maxInFlight;

  @Inject
  @ConfigProperty(name = "ecom.gateway.min-in-flight")
  int minInFlight;

  @Inject
  @ConfigProperty(name = "ecom.gateway.max-waiting")
  int maxWaiting;

  @Inject
  @ConfigProperty(name = "ecom.gateway.max-wait")
  Duration maxWait;

  @Inject
  @ConfigProperty(name = "ecom.gateway.crowded-wait")
  Duration crowdedWait;

  @Inject
  @ConfigProperty(name = "ecom.gateway.max-retry-after")
  Duration maxRetryAfter;

  @Inject
  @ConfigProperty(name = "ecom.gateway.slow-answer")
  Duration slowAnswer;

  @Inject
  @ConfigProperty(name = "ecom.gateway.health.unhealthy-after")
  int unhealthyAfter;

  @Inject
  @ConfigProperty(name = "ecom.gateway.health.healthy-after")
  int healthyAfter;

  @Inject
  @ConfigProperty(name = "ecom.gateway.slow-start")
  Duration slowStart;

  @Inject
  @ConfigProperty(name = "ecom.gateway.max-ejected-share")
  double maxEjectedShare;

  @Inject
  @ConfigProperty(name = "ecom.gateway.retry.ratio")
  double retryRatio;

  @Inject
  @ConfigProperty(name = "ecom.gateway.retry.window")
  Duration retryWindow;

  @Inject
  @ConfigProperty(name = "ecom.gateway.retry.min-per-second")
  double minRetriesPerSecond;

  InstanceSettings instance(InstanceAddress address) {
    return new InstanceSettings(
        new Circuit.Settings(failures, delay, successes),
        new Room.Settings(minInFlight, address.room().orElse(maxInFlight), slowAnswer),
        unhealthyAfter,
        healthyAfter,
        slowStart);
  }

  InstancePool.Memory freshMemory() {
    var budget = new RetryBudget.Settings(retryRatio, retryWindow, minRetriesPerSecond);
    return new InstancePool.Memory(
        new EjectionWatch(maxEjectedShare),
        new RetryBudget(budget, System::nanoTime),
        new Appointments(maxRetryAfter, System::nanoTime),
        new WaitingRoom(
            new WaitingRoom.Settings(maxWaiting, maxWait, crowdedWait), System::nanoTime));
  }

  String urls(Service service) {
    return config.getValue(service.key() + ".service.urls", String.class);
  }

  /** The service's own, or what holds for all. */
  String balancing(Service service) {
    return config
        .getOptionalValue("ecom.gateway.balancing." + service.key(), String.class)
        .orElseGet(() -> config.getValue("ecom.gateway.balancing", String.class));
  }
}
