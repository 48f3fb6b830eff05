package io.ecom.realtime.boundary;

import io.ecom.realtime.control.Tickets;
import io.ecom.realtime.entity.Identity;
import io.ecom.shared.web.Problem;
import io.ecom.shared.web.ProblemException;
import io.ecom.shared.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import redis.clients.jedis.exceptions.JedisException;

/** What a browser opens its socket with. */
@Path("tickets")
@RequestScoped
@RolesAllowed({Roles.SHOPPER, Roles.SUPPORT, Roles.CATALOG, Roles.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "realtime")
@SecurityRequirement(name = "bearer")
public class TicketResource {

  @Inject Tickets tickets;
  @Inject HttpServletRequest request;

  @POST
  @Operation(
      operationId = "createRealtimeTicket",
      summary = "A ticket for one WebSocket: /ws?ticket=…",
      description = "It is good for a single connection, made within the seconds it says.")
  @APIResponse(
      responseCode = "201",
      description = "A new ticket",
      content = @Content(schema = @Schema(implementation = TicketResponse.class)))
  @APIResponse(
      responseCode = "401",
      description = "Not logged in",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  @APIResponse(
      responseCode = "503",
      description = "Not possible right now",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public Response create() {
    Identity identity =
        TokenIdentity.of(request).orElseThrow(() -> ProblemException.unauthorized("Log in first."));
    try {
      TicketResponse ticket =
          new TicketResponse(tickets.issue(identity), tickets.lifetime().toSeconds());
      return Response.status(Response.Status.CREATED)
          .entity(ticket)
          .header(HttpHeaders.CACHE_CONTROL, "no-store")
          .build();
    } catch (JedisException e) {
      throw ProblemException.of(
          503, "realtime-unavailable", "Live updates are not available right now.");
    }
  }
}
