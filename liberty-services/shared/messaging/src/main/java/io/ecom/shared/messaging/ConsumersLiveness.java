package io.ecom.shared.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Liveness;

/** Down when a consumer has died, which only a restart mends; a Kafka that is away is no reason. */
@Liveness
@ApplicationScoped
public class ConsumersLiveness implements HealthCheck {
  @Inject ConsumerMonitor monitor;

  @Inject
  @ConfigProperty(name = "ecom.service.name")
  String serviceName;

  @Override
  public HealthCheckResponse call() {
    List<String> dead = monitor.deadChannels();
    HealthCheckResponseBuilder response =
        HealthCheckResponse.named(serviceName + " consumers").status(dead.isEmpty());
    if (!monitor.lags().isEmpty()) {
      response.withData("kafka", monitor.isKafkaReachable() ? "reachable" : "unreachable");
    }
    monitor.lags().forEach(lag -> response.withData("lag." + lag.channel(), lag.lag()));
    if (!dead.isEmpty()) {
      response.withData("dead", String.join(", ", dead));
    }
    return response.build();
  }
}
