package io.ecom.order.boundary;

import io.ecom.order.control.FindOrders;
import io.ecom.order.control.FulfilOrder;
import io.ecom.shared.web.Idempotent;
import io.ecom.shared.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What only admins do with orders. */
@Path("/")
@RequestScoped
@RolesAllowed(Roles.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Order administration")
@SecurityRequirement(name = "bearer")
public class FulfilmentResource {
  private static final String NOTE = "A word to the customer, such as a tracking number";

  @Inject FulfilOrder fulfil;
  @Inject FindOrders find;

  @POST
  @Idempotent(required = false)
  @Path("/{id}/ship")
  @Operation(operationId = "shipOrder", summary = "A confirmed order has left the house")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = OrderResponse.class)))
  public OrderResponse ship(
      @PathParam("id") String id,
      @Parameter(description = NOTE) @QueryParam("note") @Size(max = 500) @Nullable String note) {
    return OrderResponse.of(fulfil.ship(id, note));
  }

  @POST
  @Idempotent(required = false)
  @Path("/{id}/deliver")
  @Operation(operationId = "deliverOrder", summary = "A shipped order has arrived")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = OrderResponse.class)))
  public OrderResponse deliver(
      @PathParam("id") String id,
      @Parameter(description = NOTE) @QueryParam("note") @Size(max = 500) @Nullable String note) {
    return OrderResponse.of(fulfil.deliver(id, note));
  }

  @GET
  @Path("/{id}/history")
  @RolesAllowed({Roles.SUPPORT, Roles.ADMIN})
  @Operation(operationId = "getOrderHistory", summary = "Every event of an order, oldest first")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = HistoryResponse.class)))
  public HistoryResponse history(@PathParam("id") String id) {
    return HistoryResponse.of(find.history(id));
  }
}
