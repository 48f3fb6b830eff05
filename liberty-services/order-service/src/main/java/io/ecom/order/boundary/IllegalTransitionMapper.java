package io.ecom.order.boundary;

import io.ecom.order.entity.IllegalTransition;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

@Provider
public class IllegalTransitionMapper implements ExceptionMapper<IllegalTransition> {
  @Context UriInfo uri;

  @Override
  public Response toResponse(IllegalTransition e) {
    return ConflictProblem.response("illegal-transition", e.getMessage(), uri, null, null);
  }
}
