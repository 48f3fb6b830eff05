package io.ecom.shared.web;

import io.ecom.shared.web.Problem.FieldError;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
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
    String instance = uri == null ? null : uri.getRequestUri().getRawPath();
    return Response.status(status)
        .entity(Problem.of(status, type, detail, instance, errors))
        .type(MediaType.valueOf(Problem.MEDIA_TYPE))
        .build();
  }

  /** For a refusal of the container, which says no more than its status. */
  public static Response of(int status, UriInfo uri) {
    return of(status, slug(status), detail(status), uri, List.of());
  }

  private static String slug(int status) {
    Response.Status known = Response.Status.fromStatusCode(status);
    return known == null
        ? "http-" + status
        : known.getReasonPhrase().toLowerCase(Locale.ROOT).replace(' ', '-');
  }

  private static String detail(int status) {
    return switch (status) {
      case 400 -> "The request is malformed.";
      case 401 -> "Log in first.";
      case 403 -> "You may not do this.";
      case 404 -> "There is nothing at this address.";
      case 405 -> "This address does not take this method.";
      case 406 -> "This address cannot answer in the wanted format.";
      case 415 -> "This address does not take this content type.";
      default -> "The request failed.";
    };
  }
}
