package io.ecom.shared.web;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

@Provider
public class ProblemExceptionMapper implements ExceptionMapper<ProblemException> {
  @Context UriInfo uri;

  @Override
  public Response toResponse(ProblemException e) {
    Response problem = ProblemResponses.of(e.status(), e.type(), e.getMessage(), uri, e.errors());
    e.retryAfterSeconds()
        .ifPresent(seconds -> problem.getHeaders().putSingle(HttpHeaders.RETRY_AFTER, seconds));
    return problem;
  }
}
