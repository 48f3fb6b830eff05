package io.ecom.auth.boundary;

import io.ecom.auth.control.ChangePassword;
import io.ecom.auth.control.CredentialWork;
import io.ecom.auth.control.SendLink;
import io.ecom.auth.entity.Client;
import io.ecom.auth.entity.Password;
import io.ecom.shared.web.CurrentUser;
import io.ecom.shared.web.Roles;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Changing a password, getting a forgotten one replaced, and proving an e-mail address. */
@Path("/")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "auth")
public class CredentialsResource {
  private static final Logger LOG = System.getLogger(CredentialsResource.class.getName());

  @Resource ManagedExecutorService executor;
  @Inject CredentialWork credentialWork;
  @Inject ChangePassword changePassword;
  @Inject SendLink sendLink;
  @Inject CurrentUser user;
  @Inject SessionCookies cookies;
  @Inject ClientOfRequest client;

  @POST
  @Path("password")
  @RolesAllowed({Roles.SHOPPER, Roles.SUPPORT, Roles.CATALOG, Roles.ADMIN})
  @SecurityRequirement(name = "bearer")
  @Operation(
      operationId = "changePassword",
      summary = "Change one's password; every other session ends")
  @APIResponse(responseCode = "204", description = "Changed")
  @APIResponse(responseCode = "400", description = "The current one is wrong, or the new one weak")
  public CompletionStage<Response> change(
      @NotNull @Valid ChangePasswordRequest request, @Context UriInfo uri) {
    String account = user.id();
    String session = user.sessionId();
    return work(
        () ->
            changePassword.knowing(
                new Password(request.currentPassword()),
                new Password(request.newPassword()),
                account,
                session),
        uri);
  }

  @POST
  @Path("password-reset")
  @PermitAll
  @Operation(
      operationId = "requestPasswordReset",
      summary = "Have a link sent for a forgotten password",
      description = "The answer is the same whether or not the address has an account.")
  @APIResponse(responseCode = "202", description = "If there is an account, mail is on its way")
  public Response requestReset(@NotNull @Valid EmailRequest request) {
    // Not waited for, so that time does not tell whether there is an account.
    executor.execute(() -> sendQuietly(request.email()));
    return Response.accepted().build();
  }

  @POST
  @Path("password-reset/confirm")
  @PermitAll
  @Operation(
      operationId = "resetPassword",
      summary = "Set a new password with the token of a link; every session ends")
  @APIResponse(responseCode = "204", description = "Changed; log in with the new one")
  @APIResponse(responseCode = "400", description = "The link is used up (link-expired)")
  public CompletionStage<Response> reset(
      @NotNull @Valid ResetPasswordRequest request, @Context UriInfo uri) {
    Client from = client.get();
    Password next = new Password(request.newPassword());
    return CredentialAnswers.of(
        credentialWork.submit(() -> changePassword.byLink(request.token(), next, from)),
        uri.getRequestUri().getRawPath(),
        device -> Response.noContent().cookie(cookies.device(device)).build());
  }

  @POST
  @Path("email-verification")
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed({Roles.SHOPPER, Roles.SUPPORT, Roles.CATALOG, Roles.ADMIN})
  @SecurityRequirement(name = "bearer")
  @Operation(
      operationId = "requestEmailVerification",
      summary = "Have the link sent again that proves one's e-mail address")
  @APIResponse(responseCode = "202", description = "Mail is on its way, unless it is verified")
  public Response requestVerification() {
    sendLink.verifyEmail(user.id());
    return Response.accepted().build();
  }

  @POST
  @Path("email-verification/confirm")
  @PermitAll
  @Operation(operationId = "verifyEmail", summary = "Prove an e-mail address by its link's token")
  @APIResponse(responseCode = "204", description = "The address is verified")
  @APIResponse(responseCode = "400", description = "The link is used up (link-expired)")
  public void verify(@NotNull @Valid TokenRequest request) {
    sendLink.verified(request.token());
  }

  private CompletionStage<Response> work(Runnable work, UriInfo uri) {
    return CredentialAnswers.of(
        credentialWork.submit(
            () -> {
              work.run();
              return Response.noContent().build();
            }),
        uri.getRequestUri().getRawPath(),
        answer -> answer);
  }

  private void sendQuietly(String email) {
    try {
      sendLink.resetPassword(email);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "a link was not sent, its reader has to ask again: " + e);
    }
  }
}
