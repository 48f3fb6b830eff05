package io.ecom.shared.web;

import io.ecom.shared.web.Problem.FieldError;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.StringJoiner;

/**
 * Names the failing fields as the client wrote them: {@code address.city}, {@code lines[0].sku}.
 */
@Provider
public class ConstraintViolationMapper implements ExceptionMapper<ConstraintViolationException> {
  @Context UriInfo uri;

  @Override
  public Response toResponse(ConstraintViolationException e) {
    List<FieldError> errors =
        e.getConstraintViolations().stream()
            .map(v -> new FieldError(field(v), v.getMessage()))
            .sorted((a, b) -> a.field().compareTo(b.field()))
            .toList();
    return ProblemResponses.of(
        400, "validation-failed", "The request has wrong fields.", uri, errors);
  }

  private static String field(ConstraintViolation<?> violation) {
    StringJoiner field = new StringJoiner(".");
    String parameter = "";
    for (Path.Node node : violation.getPropertyPath()) {
      if (node.getKind() == ElementKind.METHOD || node.getKind() == ElementKind.CONSTRUCTOR) {
        continue;
      }
      if (node.getKind() == ElementKind.PARAMETER) {
        parameter = node.getName();
      } else if (node.getName() != null) {
        String index = node.getIndex() == null ? "" : "[" + node.getIndex() + "]";
        field.add(index.isEmpty() ? node.getName() : index + "." + node.getName());
      }
    }
    String name = field.toString().replace(".[", "[");
    return name.isEmpty() ? parameter : name;
  }
}
