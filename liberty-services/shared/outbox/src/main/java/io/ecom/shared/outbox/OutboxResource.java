package io.ecom.shared.outbox;

import io.ecom.shared.web.InternalOnly;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What every service with an outbox tells of it to reconciliation. */
@Path("/internal/outbox")
@ApplicationScoped
@InternalOnly
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class OutboxResource {
  @Inject OutboxBacklog backlog;

  @Inject
  @ConfigProperty(name = "ecom.service.name")
  String service;

  /**
   * What is not published yet.
   *
   * @param oldestUnsent null if there is nothing
   */
  public record Backlog(String service, @Nullable Instant oldestUnsent) {}

  @GET
  @Operation(hidden = true)
  public Backlog backlog() {
    return new Backlog(service, backlog.oldestUnsent().orElse(null));
  }
}
