package io.ecom.order.boundary;

import io.ecom.order.control.PriceChanged;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

@Provider
public class PriceChangedMapper implements ExceptionMapper<PriceChanged> {
  @Context UriInfo uri;

  @Override
  public Response toResponse(PriceChanged e) {
    return ConflictProblem.response("price-changed", e.getMessage(), uri, e.total(), null);
  }
}
