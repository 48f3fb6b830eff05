package io.ecom.shared.web;

import io.ecom.shared.web.Problem.FieldError;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/** A body that the binding cannot make what is expected of: a 400 that names what it can. */
final class UnreadableJson {
  private UnreadableJson() {}

  static Response problem(Throwable failure, UriInfo uri) {
    NotAWholeNumber number = NotAWholeNumber.in(failure);
    if (number == null) {
      return ProblemResponses.of(
          400, "malformed-json", "The body is not the JSON expected here.", uri, List.of());
    }
    FieldError error = new FieldError(number.field(), "must be a whole number, and not so large");
    return ProblemResponses.of(
        400, "validation-failed", "The request has wrong fields.", uri, List.of(error));
  }
}
