package io.ecom.auth.boundary;

import io.ecom.auth.control.GrantedSession;
import io.ecom.auth.control.SignInAtProvider;
import io.ecom.auth.entity.ProviderIdentity;
import io.ecom.auth.entity.ReturnPath;
import io.ecom.shared.web.Problem;
import io.ecom.shared.web.ProblemException;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Sign-in at an identity provider, for a browser; {@link ProviderFilter} has been there first. */
@Path(ProviderFilter.PATH)
@RequestScoped
@Tag(name = "auth")
public class ProviderResource {
  @Inject SignInAtProvider signIn;
  @Inject SessionCookies cookies;
  @Inject ClientOfRequest client;

  @Inject
  @ConfigProperty(name = "ecom.auth.oidc.enabled")
  boolean enabled;

  @Inject
  @ConfigProperty(name = "ecom.auth.shop.url")
  String shop;

  @GET
  @PermitAll
  @Operation(
      operationId = "loginAtProvider",
      summary = "Start a session by signing in at the shop's OpenID Connect provider")
  @APIResponse(responseCode = "302", description = "On to the provider, which sends you back here")
  @APIResponse(responseCode = "303", description = "Logged in, and on to the page asked for")
  @APIResponse(
      responseCode = "401",
      description = "What came back from the provider is refused",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  @APIResponse(
      responseCode = "403",
      description =
          "No verified address (email-not-verified), or the account has a second factor"
              + " (second-factor-required)",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  @APIResponse(
      responseCode = "404",
      description = "This shop has no provider",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  @APIResponse(
      responseCode = "409",
      description = "The address has an account that has not verified it (account-not-verified)",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public Response login(
      @Parameter(description = "Path of the storefront to go back to") @QueryParam("returnTo")
          @Nullable String returnTo) {
    if (!enabled) {
      throw ProblemException.notFound("This shop has no sign-in at a provider.");
    }
    ReturnPath page =
        ReturnPath.parse(returnTo)
            .orElseThrow(() -> ProblemException.invalid("returnTo", "is no path of the shop"));
    ProviderIdentity who =
        ProviderClaims.ofRequest().map(ProviderIdentity::of).orElseThrow(ProviderResource::refused);
    GrantedSession session = signIn.with(who, client.get());
    return Response.seeOther(page.at(shop))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .cookie(cookies.of(session))
        .build();
  }

  private static ProblemException refused() {
    return ProblemException.unauthorized("The provider's answer was refused; begin again.");
  }
}
