package io.ecom.cart.boundary;

import io.ecom.cart.entity.CartFull;
import io.ecom.shared.web.Problem;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

@Provider
public class CartFullMapper implements ExceptionMapper<CartFull> {
  private static final int UNPROCESSABLE = 422;

  @Context UriInfo uri;

  @Override
  public Response toResponse(CartFull e) {
    String path = uri.getRequestUri().getRawPath();
    return Response.status(UNPROCESSABLE)
        .entity(Problem.of(UNPROCESSABLE, "cart-full", e.getMessage(), path, List.of()))
        .type(Problem.MEDIA_TYPE)
        .build();
  }
}
