package io.ecom.reconciliation.control;

import io.ecom.shared.web.InternalCaller;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.jspecify.annotations.Nullable;

/** What every service with an outbox says of it; {@link Outboxes} is the one to use. */
@RegisterProvider(InternalCaller.class)
@Path("/internal/outbox")
@Produces(MediaType.APPLICATION_JSON)
public interface OutboxClient extends AutoCloseable {
  @GET
  Backlog backlog();

  /**
   * What is not published yet.
   *
   * @param oldestUnsent null if there is nothing
   */
  record Backlog(String service, @Nullable Instant oldestUnsent) {}
}
