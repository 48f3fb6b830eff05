package io.ecom.auth.boundary;

import io.ecom.auth.control.CredentialWork;
import io.ecom.auth.control.LogIn;
import io.ecom.auth.control.RegisterAccount;
import io.ecom.auth.control.Sessions;
import io.ecom.auth.entity.Client;
import io.ecom.auth.entity.EmailAddress;
import io.ecom.auth.entity.Password;
import io.ecom.shared.web.CurrentUser;
import io.ecom.shared.web.Problem;
import io.ecom.shared.web.ProblemException;
import io.ecom.shared.web.Roles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Registration, log-in and the life of a session. */
@Path("/")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "auth")
public class AuthResource {

  @Inject CredentialWork credentialWork;
  @Inject RegisterAccount registerAccount;
  @Inject LogIn logIn;
  @Inject Sessions sessions;
  @Inject SessionCookies cookies;
  @Inject SessionAnswers answers;
  @Inject ClientOfRequest client;
  @Inject CurrentUser currentUser;

  @POST
  @Path("register")
  @PermitAll
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "register",
      summary = "Open an account",
      description =
          "The answer is the same whether or not the address has an account; its mailbox is told"
              + " which. Log in with the password afterwards.")
  @APIResponse(responseCode = "202", description = "Mail is on its way")
  @APIResponse(
      responseCode = "400",
      description = "Wrong fields, such as a weak password",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public CompletionStage<Response> register(
      @NotNull @Valid RegisterRequest request, @Context UriInfo uri) {
    EmailAddress email = request.address();
    Password password = new Password(request.password());
    return CredentialAnswers.of(
        credentialWork.submit(
            () -> {
              registerAccount.with(email, request.name(), password);
              return Response.accepted();
            }),
        uri.getRequestUri().getRawPath(),
        Response.ResponseBuilder::build);
  }

  @POST
  @Path("login")
  @PermitAll
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "login", summary = "Start a session")
  @APIResponse(
      responseCode = "200",
      description = "Logged in",
      content = @Content(schema = @Schema(implementation = SessionResponse.class)))
  @APIResponse(
      responseCode = "202",
      description = "The password is right; a code is asked for as well",
      content = @Content(schema = @Schema(implementation = ChallengeResponse.class)))
  @APIResponse(
      responseCode = "401",
      description = "Address or password is wrong (invalid-credentials)",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  @APIResponse(
      responseCode = "429",
      description = "Too many wrong passwords (too-many-attempts); see Retry-After",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  @APIResponse(
      responseCode = "503",
      description = "Too many log-ins at once (overloaded)",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public CompletionStage<Response> login(
      @NotNull @Valid LoginRequest request, @Context UriInfo uri) {
    Password password = new Password(request.password());
    Client from = client.get();
    return CredentialAnswers.of(
        credentialWork.submit(() -> logIn.with(request.email(), password, from)),
        uri.getRequestUri().getRawPath(),
        answers::of);
  }

  @POST
  @Path("refresh")
  @PermitAll
  @OptionalBody
  @Operation(
      operationId = "refresh",
      summary = "Exchange the refresh token for the next one and a new access token")
  @APIResponse(
      responseCode = "200",
      description = "The session goes on",
      content = @Content(schema = @Schema(implementation = SessionResponse.class)))
  @APIResponse(
      responseCode = "401",
      description = "The session is over (session-over); a token used twice ends it",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public Response refresh(
      @Valid @Nullable RefreshRequest request,
      @Parameter(hidden = true) @CookieParam(SessionCookies.REFRESH) @Nullable String cookie) {
    Instant receivedAt = Instant.now();
    String token = refreshToken(request, cookie);
    if (token == null) {
      throw ProblemException.of(401, "session-over", "There is no session; log in first.");
    }
    return answers.of(Response.Status.OK, sessions.refresh(token, receivedAt));
  }

  @POST
  @Path("logout")
  @PermitAll
  @OptionalBody
  @SecurityRequirementsSet
  @SecurityRequirement(name = "bearer")
  @Operation(
      operationId = "logout",
      summary = "End the session of the refresh token and of the access token")
  @APIResponse(responseCode = "204", description = "There is no session any more")
  public Response logout(
      @Valid @Nullable RefreshRequest request,
      @Parameter(hidden = true) @CookieParam(SessionCookies.REFRESH) @Nullable String cookie,
      @Context SecurityContext security) {
    String token = refreshToken(request, cookie);
    if (token != null) {
      sessions.end(token);
    }
    if (security.getUserPrincipal() instanceof JsonWebToken accessToken) {
      accessToken.<String>claim("sid").ifPresent(sessions::endById);
    }
    return Response.noContent().cookie(cookies.cleared()).build();
  }

  @GET
  @Path("me")
  @RolesAllowed({Roles.SHOPPER, Roles.SUPPORT, Roles.CATALOG, Roles.ADMIN})
  @SecurityRequirement(name = "bearer")
  @Operation(operationId = "me", summary = "Who the access token stands for")
  @APIResponse(
      responseCode = "200",
      description = "The account",
      content = @Content(schema = @Schema(implementation = UserResponse.class)))
  @APIResponse(
      responseCode = "401",
      description = "Not logged in",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public UserResponse me() {
    return sessions
        .account(currentUser.id())
        .map(UserResponse::of)
        .orElseThrow(() -> ProblemException.unauthorized("The account is gone."));
  }

  private static @Nullable String refreshToken(
      @Nullable RefreshRequest request, @Nullable String cookie) {
    return request != null && request.refreshToken() != null ? request.refreshToken() : cookie;
  }
}
