package io.ecom.auth.boundary;

import io.ecom.auth.control.SigningKeys;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The public keys by which anyone can verify our access tokens (RFC 7517). */
@Path("jwks")
@RequestScoped
@Tag(name = "auth")
public class KeysResource {

  @Inject SigningKeys keys;

  /** Shorter than a new key is announced before its first use. */
  private static final String CACHEABLE = "public, max-age=300";

  @GET
  @PermitAll
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(operationId = "jwks", summary = "JSON Web Key Set: the current and the previous keys")
  @APIResponse(responseCode = "200", description = "Public keys")
  public Response jwks() {
    return Response.ok(keys.published()).header(HttpHeaders.CACHE_CONTROL, CACHEABLE).build();
  }
}
