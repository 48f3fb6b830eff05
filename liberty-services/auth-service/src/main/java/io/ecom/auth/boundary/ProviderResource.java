package io.ecom.auth.boundary;

import io.ecom.auth.control.GrantedSession;
import io.ecom.auth.control.SignInAtProvider;
import io.ecom.auth.entity.ProviderIdentity;
import io.ecom.auth.entity.ReturnPath;
import io.ecom.shared.web.ProblemException;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * Sign-in at an identity provider, to which {@link ProviderFilter} has sent people before. Browsers
 * go there by a link and no client calls it, so it is not in the API's document; who is refused
 * comes to the storefront's page to log in, which says why.
 */
@Path(ProviderFilter.PATH)
@RequestScoped
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
  @Operation(hidden = true)
  public Response login(@QueryParam("returnTo") @Nullable String returnTo) {
    if (!enabled) {
      throw ProblemException.notFound("This shop has no sign-in at a provider.");
    }
    ReturnPath page =
        ReturnPath.parse(returnTo)
            .orElseThrow(() -> ProblemException.invalid("returnTo", "is no path of the shop"));
    return backAtShop(page).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
  }

  private Response.ResponseBuilder backAtShop(ReturnPath page) {
    try {
      ProviderIdentity who =
          ProviderClaims.ofRequest()
              .map(ProviderIdentity::of)
              .orElseThrow(ProviderResource::refused);
      GrantedSession session = signIn.with(who, client.get());
      return Response.seeOther(page.at(shop)).cookie(cookies.of(session)).cookie(withoutLibertys());
    } catch (ProblemException e) {
      return Response.seeOther(page.logInAgain(shop, e.type())).cookie(withoutLibertys());
    }
  }

  /** Liberty names a session at the provider by it, which nothing of ours asks for. */
  private static NewCookie withoutLibertys() {
    return new NewCookie.Builder("WASOidcSession").path("/").maxAge(0).httpOnly(true).build();
  }

  private static ProblemException refused() {
    return ProblemException.of(
        401, "sign-in-refused", "The provider's answer was refused; begin again.");
  }
}
