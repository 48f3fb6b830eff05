package io.ecom.auth.boundary;

import io.ecom.auth.control.CredentialWork;
import io.ecom.auth.control.SecondFactor;
import io.ecom.auth.entity.Password;
import io.ecom.shared.web.CurrentUser;
import io.ecom.shared.web.Problem;
import io.ecom.shared.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One's own second factor: an authenticator app. */
@Path("second-factor")
@RequestScoped
@RolesAllowed({Roles.SHOPPER, Roles.SUPPORT, Roles.CATALOG, Roles.ADMIN})
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "bearer")
@Tag(name = "auth")
public class SecondFactorResource {
  @Inject SecondFactor secondFactor;
  @Inject CredentialWork credentialWork;
  @Inject CurrentUser user;

  /** It is the owner who asks. */
  @Schema(name = "EnrolSecondFactor")
  public record EnrolRequest(@NotNull @Size(min = 1, max = Password.MAX_LENGTH) String password) {
    @Override
    public String toString() {
      return "EnrolRequest[***]";
    }
  }

  /** A code that the app shows, or a recovery code where that will do. */
  @Schema(name = "SecondFactorCode")
  public record CodeRequest(@NotBlank @Size(max = CodeRequest.LONGEST) String code) {
    static final int LONGEST = 40;
  }

  /** Each works once, for when the app is lost. */
  @Schema(name = "RecoveryCodes")
  public record RecoveryResponse(List<String> recoveryCodes) {}

  @GET
  @Consumes(MediaType.WILDCARD)
  @Operation(operationId = "getSecondFactor", summary = "Whether codes are asked for at log-in")
  public SecondFactor.State state() {
    return secondFactor.state(user.id());
  }

  @POST
  @Operation(
      operationId = "enrolSecondFactor",
      summary = "Have a secret made for an authenticator app; it counts once it is confirmed")
  @APIResponse(
      responseCode = "200",
      description = "For the app, by hand or as a QR code",
      content = @Content(schema = @Schema(implementation = SecondFactor.Enrolment.class)))
  @APIResponse(responseCode = "400", description = "The password is wrong")
  @APIResponse(
      responseCode = "409",
      description =
          "There is a second factor already (second-factor-enabled), or the e-mail address is not"
              + " verified (account-not-verified)",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public CompletionStage<Response> enrol(
      @NotNull @Valid EnrolRequest request, @Context UriInfo uri) {
    String account = user.id();
    Password password = new Password(request.password());
    return CredentialAnswers.of(
        credentialWork.submit(() -> secondFactor.enrol(account, password)),
        uri.getRequestUri().getRawPath(),
        enrolment -> Response.ok(enrolment).header(HttpHeaders.CACHE_CONTROL, "no-store").build());
  }

  @POST
  @Path("confirm")
  @Operation(
      operationId = "confirmSecondFactor",
      summary = "Show a code of the app: from now on one is asked for at log-in",
      description = "Other sessions end. The recovery codes are not shown again.")
  @APIResponse(
      responseCode = "200",
      description = "The recovery codes",
      content = @Content(schema = @Schema(implementation = RecoveryResponse.class)))
  @APIResponse(responseCode = "400", description = "The code is wrong")
  public Response confirm(@NotNull @Valid CodeRequest request) {
    List<String> codes = secondFactor.confirm(user.id(), request.code(), user.sessionId());
    return Response.ok(new RecoveryResponse(codes))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  @POST
  @Path("disable")
  @Operation(
      operationId = "disableSecondFactor",
      summary = "Do without, by a last code of the app or a recovery code")
  @APIResponse(responseCode = "204", description = "No code is asked for any more")
  @APIResponse(responseCode = "400", description = "The code is wrong")
  public void disable(@NotNull @Valid CodeRequest request) {
    secondFactor.disable(user.id(), request.code());
  }
}
