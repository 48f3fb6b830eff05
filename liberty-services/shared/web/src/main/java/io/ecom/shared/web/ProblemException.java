package io.ecom.shared.web;

import io.ecom.shared.web.Problem.FieldError;
import java.util.List;

/** Ends a request with a problem; the message is its {@code detail} and is shown to the client. */
public class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String type;
  private final transient List<FieldError> errors;

  private ProblemException(int status, String type, String detail, List<FieldError> errors) {
    super(detail);
    this.status = status;
    this.type = type;
    this.errors = errors;
  }

  /**
   * @param type slug of the problem type, such as {@code out-of-stock}
   */
  public static ProblemException of(int status, String type, String detail) {
    return new ProblemException(status, type, detail, List.of());
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
    return new ProblemException(400, "validation-failed", "The request has wrong fields.", errors);
  }

  public int status() {
    return status;
  }

  public String type() {
    return type;
  }

  public List<FieldError> errors() {
    return errors == null ? List.of() : errors;
  }
}
