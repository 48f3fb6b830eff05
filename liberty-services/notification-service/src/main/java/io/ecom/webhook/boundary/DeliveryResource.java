package io.ecom.webhook.boundary;

import io.ecom.shared.web.Idempotent;
import io.ecom.shared.web.PageRequest;
import io.ecom.shared.web.Problem;
import io.ecom.shared.web.ProblemException;
import io.ecom.shared.web.Roles;
import io.ecom.webhook.control.Deliveries;
import io.ecom.webhook.control.DeliveryStore.Wanted;
import io.ecom.webhook.entity.Delivery.State;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What an endpoint was sent, and what is on its way to it. */
@Path("admin/webhooks/{endpoint}/deliveries")
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
public class DeliveryResource {
  @Inject Deliveries deliveries;

  @GET
  @Operation(operationId = "listWebhookDeliveries", summary = "Deliveries, newest first")
  @APIResponse(
      responseCode = "200",
      description = "A part of the list",
      content = @Content(schema = @Schema(implementation = DeliveryPage.class)))
  @APIResponse(responseCode = "400", description = "Wrong state, limit or cursor")
  @APIResponse(responseCode = "404", description = "There is no such endpoint")
  public DeliveryPage list(
      @PathParam("endpoint") String endpoint,
      @Parameter(
              description = "Only those in this state",
              schema = @Schema(enumeration = {"WAITING", "DELIVERED", "GIVEN_UP"}))
          @QueryParam("state")
          @Nullable String state,
      @Parameter(description = "Only events of this type") @QueryParam("type")
          @Nullable String type,
      @Parameter(description = "Only those about this order or SKU") @QueryParam("subject")
          @Nullable String subject,
      @BeanParam PageRequest page) {
    return DeliveryPage.of(
        deliveries
            .list(endpoint, new Wanted(state(state), type, subject), page)
            .map(DeliveryResponse::brief));
  }

  @GET
  @Path("{id}")
  @Operation(
      operationId = "getWebhookDelivery",
      summary = "One of them, with what is sent and each attempt")
  @APIResponse(
      responseCode = "200",
      description = "As it is now",
      content = @Content(schema = @Schema(implementation = DeliveryResponse.class)))
  @APIResponse(responseCode = "404", description = "There is none")
  public DeliveryResponse get(@PathParam("endpoint") String endpoint, @PathParam("id") String id) {
    return DeliveryResponse.full(deliveries.find(endpoint, id));
  }

  @POST
  @Path("{id}/resend")
  @Idempotent(required = false)
  @Operation(
      operationId = "resendWebhookDelivery",
      summary = "Send it now, whatever became of it before",
      description = "It keeps its webhook-id and has all its retries again.")
  @APIResponse(
      responseCode = "202",
      description = "It is on its way",
      content = @Content(schema = @Schema(implementation = DeliveryResponse.class)))
  @APIResponse(responseCode = "404", description = "There is none")
  @APIResponse(responseCode = "409", description = "The endpoint is disabled")
  public Response resend(@PathParam("endpoint") String endpoint, @PathParam("id") String id) {
    return Response.accepted(DeliveryResponse.brief(deliveries.resend(endpoint, id))).build();
  }

  private static @Nullable State state(@Nullable String name) {
    if (name == null || name.isEmpty()) {
      return null;
    }
    try {
      return State.valueOf(name);
    } catch (IllegalArgumentException e) {
      throw ProblemException.invalid("state", "must be WAITING, DELIVERED or GIVEN_UP");
    }
  }
}
