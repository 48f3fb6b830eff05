package io.ecom.order.boundary;

import io.ecom.cart.entity.CartAlreadyOrdered;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

@Provider
public class CartAlreadyOrderedMapper implements ExceptionMapper<CartAlreadyOrdered> {
  @Context UriInfo uri;

  @Override
  public Response toResponse(CartAlreadyOrdered e) {
    return ConflictProblem.response("cart-already-ordered", e.getMessage(), uri, null, e.orderId());
  }
}
