package io.ecom.shared.sealing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Not ready without keys, and says why: better seen at the deployment than by a customer. */
@ApplicationScoped
public class SealingHealth {
  @Inject SealedSecrets secrets;

  @Inject
  @ConfigProperty(name = "ecom.service.name")
  String serviceName;

  @Produces
  @Readiness
  @ApplicationScoped
  HealthCheck ready() {
    return () -> {
      HealthCheckResponseBuilder answer = HealthCheckResponse.named(serviceName + " secrets");
      secrets.problem().ifPresent(why -> answer.withData("problem", why));
      return answer.status(secrets.problem().isEmpty()).build();
    };
  }
}
