package io.ecom.order.boundary;

import io.ecom.contracts.Money;
import io.ecom.shared.web.Problem;
import io.ecom.shared.web.Problem.FieldError;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A 409 problem with what the client needs to go on.
 *
 * @param total what the order would cost now, for {@code price-changed}
 * @param orderId the order made of the cart, for {@code cart-already-ordered}
 */
@Schema(name = "ConflictProblem", description = "Problem details (RFC 9457) of a 409")
public record ConflictProblem(
    String type,
    String title,
    int status,
    @Nullable String detail,
    @Nullable String instance,
    String traceId,
    List<FieldError> errors,
    @Nullable Money total,
    @Nullable String orderId) {

  static Response response(
      String slug,
      @Nullable String detail,
      UriInfo uri,
      @Nullable Money total,
      @Nullable String orderId) {
    int status = Response.Status.CONFLICT.getStatusCode();
    Problem problem = Problem.of(status, slug, detail, uri.getRequestUri().getRawPath(), List.of());
    return Response.status(status)
        .entity(
            new ConflictProblem(
                problem.type(),
                problem.title(),
                status,
                problem.detail(),
                problem.instance(),
                problem.traceId(),
                problem.errors(),
                total,
                orderId))
        .type(Problem.MEDIA_TYPE)
        .build();
  }
}
