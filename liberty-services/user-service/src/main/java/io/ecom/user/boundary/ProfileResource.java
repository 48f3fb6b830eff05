package io.ecom.user.boundary;

import io.ecom.shared.web.Problem;
import io.ecom.shared.web.Roles;
import io.ecom.user.control.Profiles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The profile of whoever asks. */
@Path("me")
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
public class ProfileResource {

  @Inject Profiles profiles;

  @GET
  @Operation(operationId = "getProfile", summary = "The own profile")
  @APIResponse(
      responseCode = "200",
      description = "The profile",
      content = @Content(schema = @Schema(implementation = ProfileResponse.class)))
  public ProfileResponse get() {
    return ProfileResponse.of(profiles.own());
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "updateProfile", summary = "Change name, phone and locale")
  @APIResponse(
      responseCode = "200",
      description = "The changed profile",
      content = @Content(schema = @Schema(implementation = ProfileResponse.class)))
  @APIResponse(
      responseCode = "400",
      description = "Wrong fields",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public ProfileResponse update(@NotNull @Valid ProfileRequest request) {
    return ProfileResponse.of(
        profiles.changeOwn(
            profile -> profile.describe(request.name(), request.phone(), request.locale())));
  }
}
