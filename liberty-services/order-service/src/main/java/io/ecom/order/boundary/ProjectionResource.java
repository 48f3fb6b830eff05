package io.ecom.order.boundary;

import io.ecom.order.control.RebuildProjections;
import io.ecom.order.entity.ProjectionStatus;
import io.ecom.shared.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The read models of orders, and their rebuilding. */
@Path("/projections")
@RequestScoped
@RolesAllowed(Roles.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Order administration")
@SecurityRequirement(name = "bearer")
public class ProjectionResource {
  @Inject RebuildProjections projections;

  /** All of them. */
  @Schema(name = "ProjectionPage", requiredProperties = "items")
  public record ProjectionPage(List<ProjectionStatus> items, @Nullable String nextCursor) {}

  @GET
  @Operation(
      operationId = "listProjections",
      summary = "How far rebuilds are, and how the live read models differed at the last one")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ProjectionPage.class)))
  public ProjectionPage list() {
    return new ProjectionPage(projections.status(), null);
  }

  @POST
  @Path("/{name}/rebuild")
  @Operation(
      operationId = "rebuildProjection",
      summary = "Makes a read model again from all events, while the shop is open",
      description = "409 rebuild-running while it is being rebuilt")
  @APIResponse(
      responseCode = "202",
      description = "It has begun; Location tells how far it is",
      content = @Content(schema = @Schema(implementation = ProjectionStatus.class)))
  public Response rebuild(@PathParam("name") String name) {
    return Response.accepted(projections.rebuild(name))
        .header(HttpHeaders.LOCATION, "/api/v1/orders/projections")
        .build();
  }
}
