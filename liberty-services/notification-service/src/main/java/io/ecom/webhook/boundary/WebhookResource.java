package io.ecom.webhook.boundary;

import io.ecom.shared.web.Idempotent;
import io.ecom.shared.web.PageRequest;
import io.ecom.shared.web.Problem;
import io.ecom.shared.web.Roles;
import io.ecom.webhook.control.KeepEndpoints;
import io.ecom.webhook.entity.Endpoint;
import io.ecom.webhook.entity.PublicEvents;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Endpoints of webhooks; the gateway has them at {@code /api/v1/admin/webhooks}. */
@Path("admin/webhooks")
@RequestScoped
@RolesAllowed(Roles.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Webhooks")
@SecurityRequirement(name = "bearer")
@APIResponse(
    responseCode = "403",
    description = "Not an admin",
    content =
        @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class WebhookResource {
  private static final String PUBLIC_PATH = "/api/v1/admin/webhooks/";

  @Inject KeepEndpoints keeper;

  @POST
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "createWebhook",
      summary = "Have events sent to a URL",
      description = "The answer holds the secret, which is not shown again.")
  @APIResponse(
      responseCode = "201",
      description = "Created",
      content = @Content(schema = @Schema(implementation = WebhookResponse.class)))
  @APIResponse(responseCode = "400", description = "Wrong fields, or no public address")
  @APIResponse(responseCode = "409", description = "There are too many already")
  public Response create(@NotNull @Valid WebhookRequest request) {
    boolean enabled = request.enabled() == null || request.enabled();
    Endpoint created = keeper.create(request.details(), enabled);
    return Response.status(Response.Status.CREATED)
        .header(HttpHeaders.LOCATION, PUBLIC_PATH + created.id())
        .entity(WebhookResponse.withSecret(created))
        .build();
  }

  @GET
  @Operation(operationId = "listWebhooks", summary = "Endpoints, newest first")
  @APIResponse(
      responseCode = "200",
      description = "A part of the list",
      content = @Content(schema = @Schema(implementation = WebhookPage.class)))
  public WebhookPage list(@BeanParam PageRequest page) {
    return WebhookPage.of(keeper.list(page).map(WebhookResponse::of));
  }

  @GET
  @Path("event-types")
  @Operation(operationId = "listWebhookEventTypes", summary = "What endpoints can be told of")
  @APIResponse(
      responseCode = "200",
      description = "All of them",
      content = @Content(schema = @Schema(implementation = EventTypesResponse.class)))
  public EventTypesResponse eventTypes() {
    return new EventTypesResponse(PublicEvents.types());
  }

  @GET
  @Path("{id}")
  @Operation(operationId = "getWebhook", summary = "An endpoint")
  @APIResponse(
      responseCode = "200",
      description = "As it is now",
      content = @Content(schema = @Schema(implementation = WebhookResponse.class)))
  @APIResponse(responseCode = "404", description = "There is none")
  public WebhookResponse get(@PathParam("id") String id) {
    return WebhookResponse.of(keeper.find(id));
  }

  @PUT
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "updateWebhook",
      summary = "Change, disable or enable an endpoint",
      description = "While it is disabled nothing is noted for it; what waits goes on afterwards.")
  @APIResponse(
      responseCode = "200",
      description = "As it is now",
      content = @Content(schema = @Schema(implementation = WebhookResponse.class)))
  @APIResponse(responseCode = "400", description = "Wrong fields, or no public address")
  @APIResponse(responseCode = "404", description = "There is none")
  public WebhookResponse update(
      @PathParam("id") String id, @NotNull @Valid WebhookRequest request) {
    return WebhookResponse.of(keeper.change(id, request.details(), request.enabled()));
  }

  @DELETE
  @Path("{id}")
  @Operation(operationId = "deleteWebhook", summary = "Send nothing to an endpoint any more")
  @APIResponse(responseCode = "204", description = "Deleted")
  @APIResponse(responseCode = "404", description = "There is none")
  public void delete(@PathParam("id") String id) {
    keeper.delete(id);
  }

  @POST
  @Path("{id}/rotate-secret")
  @Idempotent
  @Operation(
      operationId = "rotateWebhookSecret",
      summary = "A new secret",
      description = "The one before signs for 24 hours still, besides the new one.")
  @APIResponse(
      responseCode = "200",
      description = "With the new secret, which is not shown again",
      content = @Content(schema = @Schema(implementation = WebhookResponse.class)))
  @APIResponse(responseCode = "404", description = "There is none")
  public WebhookResponse rotateSecret(@PathParam("id") String id) {
    return WebhookResponse.withSecret(keeper.rotateSecret(id));
  }

  @POST
  @Path("{id}/test")
  @Idempotent(required = false)
  @Operation(operationId = "testWebhook", summary = "Send an event that says nothing")
  @APIResponse(
      responseCode = "202",
      description = "It is on its way; the delivery tells how it went",
      content = @Content(schema = @Schema(implementation = DeliveryResponse.class)))
  @APIResponse(responseCode = "404", description = "There is none")
  @APIResponse(responseCode = "409", description = "It is disabled")
  public Response test(@PathParam("id") String id) {
    return Response.accepted(DeliveryResponse.brief(keeper.test(id))).build();
  }
}
