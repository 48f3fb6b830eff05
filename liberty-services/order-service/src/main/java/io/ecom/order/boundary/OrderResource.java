package io.ecom.order.boundary;

import io.ecom.contracts.Customer;
import io.ecom.order.boundary.PlaceOrderRequest.AddressRequest;
import io.ecom.order.control.AwaitOutcome;
import io.ecom.order.control.Caller;
import io.ecom.order.control.CancelOrder;
import io.ecom.order.control.FindOrders;
import io.ecom.order.control.PlaceOrder;
import io.ecom.order.entity.Address;
import io.ecom.order.entity.OrderIds;
import io.ecom.order.entity.OrderStatus;
import io.ecom.order.entity.OrderView;
import io.ecom.shared.web.CurrentUser;
import io.ecom.shared.web.IdempotencyKey;
import io.ecom.shared.web.Idempotent;
import io.ecom.shared.web.Page;
import io.ecom.shared.web.PageRequest;
import io.ecom.shared.web.ProblemException;
import io.ecom.shared.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Checkout and orders. */
@Path("/")
@RequestScoped
@RolesAllowed({Roles.SHOPPER, Roles.SUPPORT, Roles.CATALOG, Roles.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Orders")
@SecurityRequirement(name = "bearer")
public class OrderResource {
  @Inject CurrentUser user;
  @Inject IdempotencyKey idempotencyKey;
  @Inject PlaceOrder placeOrder;
  @Inject CancelOrder cancelOrder;
  @Inject FindOrders find;
  @Inject AwaitOutcome outcome;

  /** Why an order is to be cancelled. */
  @Schema(name = "CancelOrder")
  public record CancelRequest(@NotBlank @Size(max = 500) String reason) {}

  /** A part of a list of orders. */
  @Schema(name = "OrderPage")
  public record OrderPage(List<OrderResponse> items, @Nullable String nextCursor) {}

  @POST
  @Idempotent
  @Operation(
      operationId = "placeOrder",
      summary = "Makes an order of a cart",
      description =
          "The order is PENDING until stock and payment have answered. 409 price-changed with the"
              + " new total, 409 cart-already-ordered with the id of the order, 422 for an empty"
              + " cart or articles that are no longer on sale.")
  @Parameter(
      name = "Idempotency-Key",
      in = ParameterIn.HEADER,
      required = true,
      description = "Repeat a request with the same key and it will not order twice",
      schema = @Schema(implementation = String.class, maxLength = 128))
  @APIResponse(
      responseCode = "201",
      description = "The order; Location names it",
      content = @Content(schema = @Schema(implementation = OrderResponse.class)))
  @APIResponse(
      responseCode = "409",
      description = "The prices or the cart are not what the client thinks",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(implementation = ConflictProblem.class)))
  public CompletionStage<Response> place(
      @Parameter(description = "wait=N waits up to N seconds (at most 30) for the outcome")
          @HeaderParam("Prefer")
          @Nullable String prefer,
      @NotNull @Valid PlaceOrderRequest request) {
    OrderView placed = placeOrder.place(command(request));
    Duration patience = Preference.wait(prefer);
    return outcome.settled(placed, patience).thenApply(order -> created(order, patience));
  }

  private PlaceOrder.Command command(PlaceOrderRequest request) {
    AddressRequest to = request.shippingAddress();
    return new PlaceOrder.Command(
        OrderIds.idFor(user.id(), idempotencyKey.value()),
        new Customer(user.id(), user.email(), user.name()),
        request.cartId(),
        new Address(
            to.fullName(),
            to.line1(),
            to.line2(),
            to.city(),
            to.postalCode(),
            to.region(),
            to.country(),
            to.phone()),
        request.payment().token(),
        request.expectedTotal());
  }

  private static Response created(OrderView order, Duration patience) {
    Response.ResponseBuilder response =
        Response.status(Response.Status.CREATED)
            .header(HttpHeaders.LOCATION, "/api/v1/orders/" + order.id())
            .entity(OrderResponse.of(order));
    return patience.isZero()
        ? response.build()
        : response.header("Preference-Applied", "wait=" + patience.toSeconds()).build();
  }

  @GET
  @Operation(
      operationId = "listOrders",
      summary = "One's own orders, newest first; all orders for staff who ask for scope=all")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = OrderPage.class)))
  public OrderPage list(
      @Parameter(description = "all: everybody's orders, for staff") @QueryParam("scope")
          @Nullable String scope,
      @Parameter(
              description = "Only with scope=all",
              schema = @Schema(implementation = OrderStatus.class))
          @QueryParam("status")
          @Nullable String status,
      @Parameter(description = "Beginning of an order number or e-mail; only with scope=all")
          @QueryParam("q")
          @Nullable String query,
      @BeanParam PageRequest page) {
    Page<OrderView> orders;
    if (!"all".equals(scope)) {
      orders = find.ofCustomer(user.id(), page);
    } else if (isStaff()) {
      orders = find.search(parse(status), query, page);
    } else {
      throw ProblemException.forbidden("Only staff can see everybody's orders.");
    }
    return new OrderPage(
        orders.items().stream().map(OrderResponse::of).toList(), orders.nextCursor());
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getOrder", summary = "One's own order; any order for staff")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = OrderResponse.class)))
  public OrderResponse get(@PathParam("id") String id) {
    return OrderResponse.of(find.one(id, caller()));
  }

  @POST
  @Idempotent(required = false)
  @Path("/{id}/cancel")
  @Operation(
      operationId = "cancelOrder",
      summary = "Cancels an order that is not shipped",
      description = "409 illegal-transition once it is shipped or cancelled")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = OrderResponse.class)))
  public OrderResponse cancel(@PathParam("id") String id, @NotNull @Valid CancelRequest request) {
    return OrderResponse.of(cancelOrder.cancel(id, caller(), request.reason()));
  }

  private Caller caller() {
    return new Caller(user.id(), isStaff());
  }

  private boolean isStaff() {
    return user.hasRole(Roles.ADMIN) || user.hasRole(Roles.SUPPORT);
  }

  private static @Nullable OrderStatus parse(@Nullable String status) {
    if (status == null || status.isEmpty()) {
      return null;
    }
    return Arrays.stream(OrderStatus.values())
        .filter(known -> known.name().equalsIgnoreCase(status))
        .findFirst()
        .orElseThrow(() -> ProblemException.invalid("status", "is no status of an order"));
  }
}
