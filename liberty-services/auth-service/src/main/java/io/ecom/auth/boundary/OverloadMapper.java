package io.ecom.auth.boundary;

import io.ecom.shared.web.Problem;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;

/** More log-ins at once than the queue holds: refused at once, with the advice to come back. */
@Provider
public class OverloadMapper implements ExceptionMapper<BulkheadException> {
  private static final int RETRY_AFTER_SECONDS = 2;

  @Context UriInfo uri;

  @Override
  public Response toResponse(BulkheadException e) {
    Problem problem =
        Problem.of(
            503,
            "overloaded",
            "Too many log-ins at the moment; try again shortly.",
            uri.getRequestUri().getRawPath(),
            List.of());
    return Response.status(problem.status())
        .type(Problem.MEDIA_TYPE)
        .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
        .entity(problem)
        .build();
  }
}
