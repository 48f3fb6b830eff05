package io.ecom.inventory.boundary;

import io.ecom.inventory.control.Locations;
import io.ecom.inventory.entity.Location;
import io.ecom.shared.web.Idempotent;
import io.ecom.shared.web.Page;
import io.ecom.shared.web.ProblemException;
import io.ecom.shared.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("locations")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "bearer")
@Tag(name = "inventory")
public class LocationResource {
  @Inject Locations locations;

  @GET
  @RolesAllowed({Roles.ADMIN, Roles.CATALOG, Roles.SUPPORT})
  @Operation(operationId = "listLocations", summary = "Where stock lies, first taken from first")
  public Page<Location> list() {
    return new Page<>(locations.all(), null);
  }

  @POST
  @Idempotent
  @RolesAllowed({Roles.ADMIN, Roles.CATALOG})
  @Operation(operationId = "createLocation", summary = "Add a place where stock can lie")
  @APIResponse(
      responseCode = "201",
      description = "The location",
      content = @Content(schema = @Schema(implementation = Location.class)))
  public Response create(@Valid @NotNull LocationRequest request) {
    Location location = request.toLocation();
    if (!locations.create(location)) {
      throw ProblemException.conflict(
          "location-exists", "There is a location " + location.id() + " already.");
    }
    return Response.status(Response.Status.CREATED).entity(location).build();
  }
}
