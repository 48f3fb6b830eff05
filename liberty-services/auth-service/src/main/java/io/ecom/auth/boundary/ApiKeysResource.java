package io.ecom.auth.boundary;

import io.ecom.auth.control.ApiKeyStore.Position;
import io.ecom.auth.control.ApiKeys;
import io.ecom.auth.entity.ApiKey;
import io.ecom.shared.audit.Deed.Author;
import io.ecom.shared.web.CurrentUser;
import io.ecom.shared.web.Cursor;
import io.ecom.shared.web.Idempotent;
import io.ecom.shared.web.Page;
import io.ecom.shared.web.PageRequest;
import io.ecom.shared.web.Problem;
import io.ecom.shared.web.ProblemException;
import io.ecom.shared.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The keys that machines log in with; through the gateway at /api/v1/admin/auth/api-keys. */
@Path("admin/api-keys")
@RequestScoped
@RolesAllowed(Roles.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "bearer")
@Tag(name = "api keys")
public class ApiKeysResource {
  @Inject ApiKeys keys;
  @Inject CurrentUser user;

  @POST
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "createApiKey",
      summary = "Make a key for a machine",
      description =
          "The secret is shown this once; who repeats the request gets the answer without it."
              + " Scopes are support:read, support:write, catalog:read and catalog:write. Audited.")
  @Parameter(
      name = "Idempotency-Key",
      in = ParameterIn.HEADER,
      required = true,
      description = "Repeat a request with the same key and there will not be two",
      schema = @Schema(implementation = String.class, maxLength = 128))
  @APIResponse(
      responseCode = "201",
      description = "The key with its secret; Location names it",
      content = @Content(schema = @Schema(implementation = ApiKeyResponse.class)))
  @APIResponse(
      responseCode = "400",
      description = "Wrong fields, such as an unknown scope or a private key",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public Response create(@NotNull @Valid ApiKeyRequest request, @Context UriInfo uri) {
    ApiKey.Issued issued = keys.create(request.order(), Author.of(user));
    return Response.created(uri.getAbsolutePathBuilder().path(issued.key().id()).build())
        .entity(ApiKeyResponse.of(issued))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  @GET
  @Operation(operationId = "listApiKeys", summary = "Keys, newest first; revoked ones too")
  public Page<ApiKeyResponse> list(@BeanParam PageRequest page) {
    return Page.cut(
            keys.list(position(page.after(2)), page.limit() + 1),
            page.limit(),
            last -> Cursor.encode("" + last.createdAt().toEpochMilli(), last.id()))
        .map(ApiKeyResponse::of);
  }

  private static @Nullable Position position(List<String> after) {
    if (after.isEmpty()) {
      return null;
    }
    try {
      return new Position(Instant.ofEpochMilli(Long.parseLong(after.get(0))), after.get(1));
    } catch (NumberFormatException e) {
      throw ProblemException.invalid("cursor", "is not a cursor of this list");
    }
  }

  @GET
  @Path("{id}")
  @Operation(operationId = "getApiKey", summary = "A key, without its secret")
  public ApiKeyResponse get(@PathParam("id") String id) {
    return ApiKeyResponse.of(keys.get(id));
  }

  @DELETE
  @Path("{id}")
  @Operation(
      operationId = "revokeApiKey",
      summary = "Revoke a key",
      description = "Its tokens are worthless everywhere within a second. Audited.")
  @APIResponse(responseCode = "204", description = "The key is of no use any more")
  public void revoke(@PathParam("id") String id) {
    keys.revoke(id, Author.of(user));
  }
}
