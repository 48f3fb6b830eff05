package io.ecom.shared.web;

import io.ecom.shared.web.Problem.FieldError;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Ends a request with a problem; the message is its {@code detail} and is shown to the client. */
public class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String type;
  private final transient List<FieldError> errors;
  private final @Nullable Duration retryAfter;

  private ProblemException(
      int status,
      String type,
      String detail,
      List<FieldError> errors,
      @Nullable Duration retryAfter) {
    super(detail);
    this.status = status;
    this.type = type;
    this.errors = errors;
    this.retryAfter = retryAfter;
  }

  /**
   * @param type slug of the problem type, such as {@code out-of-stock}
   */
  public static ProblemException of(int status, String type, String detail) {
    return new ProblemException(status, type, detail, List.of(), null);
  }

  /** Too much at the moment, which passes. */
  public static ProblemException tooMany(String type, String detail, Duration retryAfter) {
    return new ProblemException(429, type, detail, List.of(), retryAfter);
  }

  public static ProblemException notFound(String detail) {
    return of(404, "not-found", detail);
  }

  public static ProblemException conflict(String type, String detail) {
    return of(409, type, detail);
  }

  public static ProblemException forbidden(String detail) {
    return of(403, "forbidden", detail);
  }

  public static ProblemException unauthorized(String detail) {
    return of(401, "unauthorized", detail);
  }

  /** A request that is well-formed, with a field that is wrong. */
  public static ProblemException invalid(String field, String message) {
    return invalid(List.of(new FieldError(field, message)));
  }

  public static ProblemException invalid(List<FieldError> errors) {
    return new ProblemException(
        400, "validation-failed", "The request has wrong fields.", errors, null);
  }

  public int status() {
    return status;
  }

  public String type() {
    return type;
  }

  /** When it may be tried again, in whole seconds and not before it is. */
  public OptionalLong retryAfterSeconds() {
    return retryAfter == null
        ? OptionalLong.empty()
        : OptionalLong.of(Math.max(1, retryAfter.plusMillis(999).toSeconds()));
  }

  public List<FieldError> errors() {
    return errors == null ? List.of() : errors;
  }
}
