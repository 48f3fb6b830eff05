package io.ecom.notification.boundary;

import io.ecom.notification.control.MailQueue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Shows how much mail waits and how much was given up; never a reason to take the service out. */
@Readiness
@ApplicationScoped
public class MailHealth implements HealthCheck {

  @Inject MailQueue queue;

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder response =
        HealthCheckResponse.named("notification-service mail").up();
    queue
        .backlog()
        .ifPresent(
            backlog ->
                response.withData("queued", backlog.queued()).withData("parked", backlog.parked()));
    return response.build();
  }
}
