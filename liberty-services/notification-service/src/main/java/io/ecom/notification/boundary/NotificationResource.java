package io.ecom.notification.boundary;

import io.ecom.notification.control.Notifications;
import io.ecom.shared.web.PageRequest;
import io.ecom.shared.web.Problem;
import io.ecom.shared.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The notifications of whoever asks. */
@Path("/")
@RequestScoped
@RolesAllowed({Roles.SHOPPER, Roles.SUPPORT, Roles.CATALOG, Roles.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "notifications")
@SecurityRequirement(name = "bearer")
@APIResponse(
    responseCode = "401",
    description = "Not logged in",
    content =
        @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class NotificationResource {

  @Inject Notifications notifications;

  @GET
  @Operation(operationId = "listNotifications", summary = "The own notifications, newest first")
  @APIResponse(
      responseCode = "200",
      description = "A part of the list",
      content = @Content(schema = @Schema(implementation = NotificationPage.class)))
  @APIResponse(
      responseCode = "400",
      description = "Wrong limit or cursor",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public NotificationPage list(@BeanParam PageRequest page) {
    return NotificationPage.of(notifications.own(page).map(NotificationResponse::of));
  }

  @POST
  @Path("{id}/read")
  @Operation(operationId = "markNotificationRead", summary = "Mark a notification as read")
  @APIResponse(
      responseCode = "200",
      description = "It is marked, now or since before",
      content = @Content(schema = @Schema(implementation = NotificationResponse.class)))
  @APIResponse(
      responseCode = "404",
      description = "The user has no such notification",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public NotificationResponse markRead(@PathParam("id") String id) {
    return NotificationResponse.of(notifications.markRead(id));
  }
}
