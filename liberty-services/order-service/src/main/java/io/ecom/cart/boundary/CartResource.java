package io.ecom.cart.boundary;

import io.ecom.cart.control.ChangeCart;
import io.ecom.cart.control.PriceCart;
import io.ecom.cart.entity.CartLine;
import io.ecom.shared.web.Problem;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Carts; whoever knows the id of one may use it, logged in or not. */
@Path("/carts")
@RequestScoped
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Carts", description = "No login: the unguessable id is the key to a cart")
public class CartResource {
  private static final String SKU = "[\\x21-\\x7e]{1,100}";

  @Inject ChangeCart change;
  @Inject PriceCart price;

  /** The new quantity of a line. */
  @Schema(name = "CartLineQuantity")
  public record Quantity(@NotNull @Min(1) @Max(CartLine.MAX_QUANTITY) Integer quantity) {}

  @POST
  @Consumes(MediaType.WILDCARD)
  @Operation(operationId = "createCart", summary = "Makes an empty cart")
  @APIResponse(
      responseCode = "201",
      description = "The cart; Location names it",
      content = @Content(schema = @Schema(implementation = CartResponse.class)))
  public Response create() {
    CartResponse cart = CartResponse.of(change.create());
    return Response.status(Response.Status.CREATED)
        .header(HttpHeaders.LOCATION, "/api/v1/orders/carts/" + cart.id())
        .entity(cart)
        .build();
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getCart", summary = "A cart at today's prices")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = CartResponse.class)))
  @APIResponse(
      responseCode = "404",
      description = "No such cart",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public CartResponse get(@PathParam("id") String id) {
    return CartResponse.of(price.price(id));
  }

  @PUT
  @Path("/{id}/lines/{sku}")
  @Operation(
      operationId = "setCartLine",
      summary = "Sets how many of a SKU are in the cart",
      description = "422 if the SKU is not on sale, 409 if the cart has been ordered")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = CartResponse.class)))
  public CartResponse setQuantity(
      @PathParam("id") String id,
      @PathParam("sku") @Pattern(regexp = SKU) String sku,
      @NotNull @Valid Quantity line) {
    return CartResponse.of(change.setQuantity(id, sku, line.quantity()));
  }

  @DELETE
  @Path("/{id}/lines/{sku}")
  @Operation(operationId = "removeCartLine", summary = "Removes a SKU from the cart")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = CartResponse.class)))
  public CartResponse remove(@PathParam("id") String id, @PathParam("sku") String sku) {
    return CartResponse.of(change.remove(id, sku));
  }
}
