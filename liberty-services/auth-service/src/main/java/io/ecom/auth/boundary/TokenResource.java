package io.ecom.auth.boundary;

import io.ecom.auth.control.GrantToken;
import io.ecom.auth.control.GrantToken.Granted;
import io.ecom.auth.control.GrantToken.Outcome;
import io.ecom.auth.control.GrantToken.Refusal;
import io.ecom.auth.entity.ClientCredentials;
import io.ecom.auth.entity.Scope;
import io.ecom.shared.web.Problem;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * The token endpoint of OAuth 2.0 for machines (RFC 6749, section 4.4). What it refuses it says as
 * section 5.2 has it and not as a problem: that is where client libraries look.
 */
@Path("token")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "api keys")
public class TokenResource {
  private static final String GRANT = "client_credentials";

  @Inject GrantToken grantToken;
  @Inject ClientOfRequest client;

  /** What is sent; in the OpenAPI document only. */
  @Schema(name = "TokenRequest")
  public record TokenForm(
      @Schema(required = true, enumeration = GRANT) String grant_type,
      @Schema(description = "Fewer scopes than the key has; all of them if left out")
          @Nullable String scope,
      @Schema(description = "The key's id, unless it comes by HTTP Basic")
          @Nullable String client_id,
      @Nullable String client_secret) {}

  /** A token and how long it lives, in seconds. */
  @Schema(name = "GrantedToken")
  public record TokenAnswer(String access_token, String token_type, long expires_in, String scope) {
    @Override
    public String toString() {
      return "TokenAnswer[" + scope + "]";
    }
  }

  /** Why there is no token. */
  @Schema(name = "TokenError")
  public record TokenError(String error, String error_description) {}

  @POST
  @PermitAll
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(
      operationId = "token",
      summary = "An access token for an API key: OAuth 2.0 client credentials",
      description = "There is no refresh token: ask again when it has expired.")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.APPLICATION_FORM_URLENCODED,
              schema = @Schema(implementation = TokenForm.class)))
  @APIResponse(
      responseCode = "200",
      description = "The token",
      content = @Content(schema = @Schema(implementation = TokenAnswer.class)))
  @APIResponse(
      responseCode = "400",
      description = "invalid_request, unsupported_grant_type or invalid_scope",
      content = @Content(schema = @Schema(implementation = TokenError.class)))
  @APIResponse(
      responseCode = "401",
      description = "invalid_client: no such key, another secret, expired or revoked",
      content = @Content(schema = @Schema(implementation = TokenError.class)))
  @APIResponse(
      responseCode = "429",
      description = "Too many wrong secrets (too-many-attempts); see Retry-After",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public Response token(
      @Parameter(hidden = true) @HeaderParam(HttpHeaders.AUTHORIZATION)
          @Nullable String authorization,
      MultivaluedMap<String, String> form) {
    if (form.values().stream().anyMatch(values -> values.size() > 1)) {
      return refused("invalid_request", "A parameter comes twice.");
    }
    String grant = form.getFirst("grant_type");
    if (grant == null) {
      return refused("invalid_request", "Send a grant_type.");
    }
    if (!grant.equals(GRANT)) {
      return refused("unsupported_grant_type", "Only " + GRANT + " is given here.");
    }
    boolean basic = authorization != null && ClientCredentials.isBasic(authorization);
    if (basic && form.containsKey("client_secret")) {
      return refused("invalid_request", "Show the secret in one way only.");
    }
    Optional<ClientCredentials> shown =
        authorization != null && basic
            ? ClientCredentials.ofBasic(authorization)
            : ClientCredentials.of(form.getFirst("client_id"), form.getFirst("client_secret"));
    return shown.isEmpty() ? unknownClient() : answer(shown.get(), form.getFirst("scope"));
  }

  private Response answer(ClientCredentials shown, @Nullable String scope) {
    Outcome outcome = grantToken.with(shown.id(), shown.secret(), scope, client.get());
    Granted granted = outcome.granted();
    if (granted != null) {
      String scopes = String.join(" ", Scope.wireNames(granted.scopes()));
      long seconds = granted.token().lifetime().toSeconds();
      return uncached(Response.ok())
          .entity(new TokenAnswer(granted.token().serialized(), "Bearer", seconds, scopes))
          .build();
    }
    return outcome.refusal() == Refusal.INVALID_SCOPE
        ? refused("invalid_scope", "The key has no such scope.")
        : unknownClient();
  }

  private static Response unknownClient() {
    return uncached(Response.status(401))
        .header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"ecom\"")
        .entity(new TokenError("invalid_client", "The key or its secret is of no use."))
        .build();
  }

  private static Response refused(String error, String description) {
    return uncached(Response.status(400)).entity(new TokenError(error, description)).build();
  }

  private static Response.ResponseBuilder uncached(Response.ResponseBuilder response) {
    return response.header(HttpHeaders.CACHE_CONTROL, "no-store");
  }
}
