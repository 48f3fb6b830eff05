package io.ecom.shared.web;

import io.ecom.shared.web.Problem.FieldError;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds the one kind of error answer this API gives. */
final class ProblemResponses {
  private ProblemResponses() {}

  static Response of(
      int status,
      String type,
      @Nullable String detail,
      @Nullable UriInfo uri,
      List<FieldError> errors) {
    String instance = uri == null ? null : uri.getRequestUri().getRawPath();
    return Response.status(status)
        .entity(Problem.of(status, type, detail, instance, errors))
        .type(MediaType.valueOf(Problem.MEDIA_TYPE))
        .build();
  }
}
