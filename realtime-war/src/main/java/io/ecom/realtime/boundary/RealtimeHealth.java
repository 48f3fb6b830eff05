package io.ecom.realtime.boundary;

import io.ecom.realtime.control.StreamTail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;

/** Ready for new clients while Redis can be read; those who are here stay in any case. */
@ApplicationScoped
public class RealtimeHealth {
  @Inject StreamTail tail;

  @Inject
  @ConfigProperty(name = "ecom.service.name")
  String serviceName;

  @Produces
  @Readiness
  @ApplicationScoped
  HealthCheck ready() {
    return () ->
        HealthCheckResponse.named(serviceName + " redis").status(tail.isConnected()).build();
  }

  @Produces
  @Liveness
  @ApplicationScoped
  HealthCheck live() {
    return () -> HealthCheckResponse.named(serviceName + " stream").status(tail.isAlive()).build();
  }
}
