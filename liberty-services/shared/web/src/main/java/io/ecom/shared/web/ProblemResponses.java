package io.ecom.shared.web;

import io.ecom.shared.web.Problem.FieldError;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds the one kind of error answer this API gives. */
public final class ProblemResponses {
  private ProblemResponses() {}

  public static Response of(
      int status,
      String type,
      @Nullable String detail,
      @Nullable UriInfo uri,
      List<FieldError> errors) {
    return of(Problem.of(status, type, detail, instance(uri), errors));
  }

  /** For a refusal of the container, which says no more than its status. */
  public static Response of(int status, UriInfo uri) {
    return of(Problem.of(status, instance(uri)));
  }

  private static Response of(Problem problem) {
    return Response.status(problem.status())
        .entity(problem)
        .type(MediaType.valueOf(Problem.MEDIA_TYPE))
        .build();
  }

  private static @Nullable String instance(@Nullable UriInfo uri) {
    return uri == null ? null : uri.getRequestUri().getRawPath();
  }
}
