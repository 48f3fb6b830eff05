package io.ecom.user.boundary;

import io.ecom.shared.web.Idempotent;
import io.ecom.shared.web.Problem;
import io.ecom.shared.web.Roles;
import io.ecom.user.control.AddressBook;
import io.ecom.user.entity.Address;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The addresses of whoever asks. */
@Path("me/addresses")
@RequestScoped
@RolesAllowed({Roles.SHOPPER, Roles.SUPPORT, Roles.CATALOG, Roles.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "users")
@SecurityRequirement(name = "bearer")
@APIResponse(
    responseCode = "401",
    description = "Not logged in",
    content =
        @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class AddressResource {

  @Inject AddressBook addressBook;

  @GET
  @Operation(operationId = "listAddresses", summary = "The own addresses, oldest first")
  @APIResponse(
      responseCode = "200",
      description = "The addresses",
      content = @Content(schema = @Schema(implementation = AddressPage.class)))
  public AddressPage list() {
    return new AddressPage(addressBook.list().stream().map(AddressResponse::of).toList(), null);
  }

  @POST
  @Idempotent(required = false)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "addAddress", summary = "Add an address; the first is the default")
  @APIResponse(
      responseCode = "201",
      description = "Added",
      content = @Content(schema = @Schema(implementation = AddressResponse.class)))
  @APIResponse(
      responseCode = "400",
      description = "Wrong fields",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  @APIResponse(
      responseCode = "409",
      description = "There are too many already (too-many-addresses)",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public Response add(@NotNull @Valid AddressRequest request, @Context UriInfo uri) {
    Address added = addressBook.add(request.toAddress());
    // Without host: the one seen here is not the one the client knows.
    return Response.status(Response.Status.CREATED)
        .header(HttpHeaders.LOCATION, uri.getRequestUri().getRawPath() + "/" + added.id())
        .entity(AddressResponse.of(added))
        .build();
  }

  @PUT
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "updateAddress", summary = "Replace an address")
  @APIResponse(
      responseCode = "200",
      description = "Replaced",
      content = @Content(schema = @Schema(implementation = AddressResponse.class)))
  @APIResponse(
      responseCode = "400",
      description = "Wrong fields",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  @APIResponse(
      responseCode = "404",
      description = "The user has no such address",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public AddressResponse update(
      @PathParam("id") String id, @NotNull @Valid AddressRequest request) {
    return AddressResponse.of(addressBook.change(id, request.toAddress()));
  }

  @DELETE
  @Path("{id}")
  @Operation(
      operationId = "removeAddress",
      summary = "Remove an address; the oldest left becomes the default if it was that")
  @APIResponse(responseCode = "204", description = "Removed")
  @APIResponse(
      responseCode = "404",
      description = "The user has no such address",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public void remove(@PathParam("id") String id) {
    addressBook.remove(id);
  }
}
