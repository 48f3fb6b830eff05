package io.ecom.shared.web;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Problem details of RFC 9457.
 *
 * @param type stable URI that names the kind of problem
 * @param instance path of the request
 * @param traceId to find the request in logs and traces
 * @param errors the fields that were wrong, empty if the problem is not about fields
 */
@Schema(name = "Problem", description = "Problem details (RFC 9457)")
public record Problem(
    String type,
    String title,
    int status,
    @Nullable String detail,
    @Nullable String instance,
    String traceId,
    List<FieldError> errors) {

  public static final String MEDIA_TYPE = "application/problem+json";
  private static final String TYPE_BASE = "https://ecom.example/problems/";

  /** A field that was wrong, named as in the request. */
  @Schema(name = "FieldError")
  public record FieldError(String field, String message) {}

  /**
   * @param slug last segment of the type URI, such as {@code out-of-stock}
   */
  public static Problem of(
      int status,
      String slug,
      @Nullable String detail,
      @Nullable String instance,
      List<FieldError> errors) {
    Response.Status known = Response.Status.fromStatusCode(status);
    String title =
        status == 422 ? "Unprocessable Content" : known == null ? "Error" : known.getReasonPhrase();
    return new Problem(
        TYPE_BASE + slug, title, status, detail, instance, TraceContext.traceId(), errors);
  }

  /** Of a refusal that says no more than its status, such as the container's. */
  public static Problem of(int status, @Nullable String instance) {
    return of(status, slug(status), detail(status), instance, List.of());
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
