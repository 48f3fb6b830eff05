package io.ecom.shared.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Before a server is stopped, whoever does that makes its drain file: the server then says that it
 * is not ready, so that nobody sends it more, and answers what still comes. Once asked to stop, a
 * server closes its ports at once; only before that it can still say so.
 */
@ApplicationScoped
public class Drain {
  private static final Logger LOG = System.getLogger(Drain.class.getName());

  @Inject
  @ConfigProperty(name = "ecom.service.name")
  String serviceName;

  @Inject
  @ConfigProperty(name = "ecom.drain.file")
  Optional<String> file;

  /** What the process before was asked is no matter of this one. */
  void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
    file.map(Path::of)
        .ifPresent(
            path -> {
              try {
                Files.deleteIfExists(path);
              } catch (IOException e) {
                LOG.log(Level.WARNING, "cannot delete " + path + ", which keeps this unready", e);
              }
            });
  }

  public boolean isAsked() {
    return file.filter(path -> Files.exists(Path.of(path))).isPresent();
  }

  @Produces
  @Readiness
  @ApplicationScoped
  HealthCheck ready() {
    return () ->
        HealthCheckResponse.named(serviceName + " takes requests").status(!isAsked()).build();
  }
}
