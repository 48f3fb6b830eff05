package io.ecom.shared.mongo;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;

/** Started when the indexes are made; ready while MongoDB answers. */
@ApplicationScoped
public class MongoHealth {
  private static final long PING_TIMEOUT_MS = 1_000;

  @Inject MongoDatabase database;
  @Inject MongoStartup startup;

  @Inject
  @ConfigProperty(name = "ecom.service.name")
  String serviceName;

  @Produces
  @Startup
  @ApplicationScoped
  HealthCheck started() {
    return () ->
        HealthCheckResponse.named(serviceName + " indexes").status(startup.isDone()).build();
  }

  @Produces
  @Readiness
  @ApplicationScoped
  HealthCheck ready() {
    return () ->
        HealthCheckResponse.named(serviceName + " mongodb")
            .status(startup.isDone() && answers())
            .build();
  }

  private boolean answers() {
    try {
      database
          .withTimeout(PING_TIMEOUT_MS, TimeUnit.MILLISECONDS)
          .runCommand(new Document("ping", 1));
      return true;
    } catch (MongoException e) {
      return false;
    }
  }
}
