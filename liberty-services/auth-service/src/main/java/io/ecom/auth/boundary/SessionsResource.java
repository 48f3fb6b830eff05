package io.ecom.auth.boundary;

import io.ecom.auth.control.Sessions;
import io.ecom.shared.web.CurrentUser;
import io.ecom.shared.web.Page;
import io.ecom.shared.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where one is logged in. */
@Path("sessions")
@RequestScoped
@RolesAllowed({Roles.SHOPPER, Roles.SUPPORT, Roles.CATALOG, Roles.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "bearer")
@Tag(name = "auth")
public class SessionsResource {
  @Inject Sessions sessions;
  @Inject CurrentUser user;

  @GET
  @Operation(operationId = "listSessions", summary = "Where one is logged in, newest first")
  public Page<ActiveSessionResponse> list() {
    return new Page<>(sessions.live(user.id()), null)
        .map(session -> ActiveSessionResponse.of(session, user.sessionId()));
  }

  @DELETE
  @Operation(operationId = "endOtherSessions", summary = "Log out everywhere else")
  @APIResponse(responseCode = "204", description = "Only the session that asks goes on")
  public void endOthers() {
    sessions.endOthers(user.id(), user.sessionId());
  }

  @DELETE
  @Path("{id}")
  @Operation(operationId = "endSession", summary = "Log out there")
  @APIResponse(responseCode = "204", description = "That session is over")
  public void end(@PathParam("id") String id) {
    sessions.endOne(user.id(), id);
  }
}
