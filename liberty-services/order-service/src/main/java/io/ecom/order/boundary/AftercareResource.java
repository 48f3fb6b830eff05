package io.ecom.order.boundary;

import io.ecom.contracts.Money;
import io.ecom.order.control.Aftercare;
import io.ecom.order.control.Caller;
import io.ecom.order.entity.OrderView;
import io.ecom.order.entity.ReceivedLine;
import io.ecom.order.entity.ReturnLine;
import io.ecom.shared.web.CurrentUser;
import io.ecom.shared.web.IdempotencyKey;
import io.ecom.shared.web.Idempotent;
import io.ecom.shared.web.ProblemException;
import io.ecom.shared.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Refunds and returns. */
@Path("/")
@RequestScoped
@RolesAllowed({Roles.SUPPORT, Roles.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Refunds and returns")
@SecurityRequirement(name = "bearer")
public class AftercareResource {
  private static final String KEY = "Idempotency-Key";
  private static final String KEY_SAYS = "Repeat a request with the same key and it runs once";

  @Inject CurrentUser user;
  @Inject IdempotencyKey idempotencyKey;
  @Inject Aftercare aftercare;

  /** What is to be given back, and why. */
  @Schema(name = "RequestRefund")
  public record RefundRequest(
      @Schema(description = "Everything that is left, if it is missing") @Nullable Money amount,
      @NotBlank @Size(max = 500) String reason) {}

  /** What the customer wants to give back, and why. */
  @Schema(name = "RequestReturn")
  public record ReturnRequest(
      @NotEmpty @Size(max = 100) List<@NotNull @Valid Line> lines,
      @NotBlank @Size(max = 500) String reason) {

    /** Units of a SKU. */
    @Schema(name = "RequestReturnLine")
    public record Line(@NotBlank @Size(max = 64) String sku, @Min(1) @Max(1_000) int quantity) {}
  }

  /** What came. */
  @Schema(name = "ReceiveReturn")
  public record ReceiveRequest(
      @Schema(description = "All that was announced, to be sold again, if it is missing")
          @Size(min = 1, max = 100)
          @Nullable List<@NotNull @Valid Line> lines) {

    /** Units of a SKU. */
    @Schema(name = "ReceiveReturnLine")
    public record Line(
        @NotBlank @Size(max = 64) String sku,
        @Min(1) @Max(1_000) int quantity,
        @Schema(description = "Whether they can be sold again; true if it is missing")
            @Nullable Boolean restock) {}
  }

  /** Why a return is not taken. */
  @Schema(name = "RejectReturn")
  public record RejectRequest(@NotBlank @Size(max = 500) String reason) {}

  @POST
  @Path("/{id}/refunds")
  @Idempotent
  @Operation(
      operationId = "requestRefund",
      summary = "Gives back captured money, all or a part",
      description =
          "409 illegal-transition if nothing is captured, or less is left than is to be refunded")
  @Parameter(
      name = KEY,
      in = ParameterIn.HEADER,
      required = true,
      description = KEY_SAYS,
      schema = @Schema(implementation = String.class, maxLength = 128))
  @APIResponse(
      responseCode = "201",
      description = "The order; its last refund is the new one",
      content = @Content(schema = @Schema(implementation = OrderResponse.class)))
  public Response refund(@PathParam("id") String id, @NotNull @Valid RefundRequest request) {
    Money amount = request.amount();
    if (amount != null && amount.amount() < 1) {
      throw ProblemException.invalid("amount.amount", "must be positive");
    }
    return created(
        aftercare.refund(id, amount, request.reason(), caller(), idempotencyKey.value()));
  }

  @POST
  @Path("/{id}/returns")
  @Idempotent
  @RolesAllowed({Roles.SHOPPER, Roles.SUPPORT, Roles.CATALOG, Roles.ADMIN})
  @Operation(
      operationId = "requestReturn",
      summary = "Announces goods of one's own order that come back; of any order for staff",
      description = "409 illegal-transition before shipping, and for more than can be returned")
  @Parameter(
      name = KEY,
      in = ParameterIn.HEADER,
      required = true,
      description = KEY_SAYS,
      schema = @Schema(implementation = String.class, maxLength = 128))
  @APIResponse(
      responseCode = "201",
      description = "The order; its last return is the new one",
      content = @Content(schema = @Schema(implementation = OrderResponse.class)))
  public Response requestReturn(@PathParam("id") String id, @NotNull @Valid ReturnRequest request) {
    List<ReturnLine> lines =
        request.lines().stream().map(line -> new ReturnLine(line.sku(), line.quantity())).toList();
    return created(
        aftercare.requestReturn(id, lines, request.reason(), caller(), idempotencyKey.value()));
  }

  @POST
  @Path("/{id}/returns/{returnId}/receive")
  @Idempotent
  @Operation(
      operationId = "receiveReturn",
      summary = "Takes returned goods into stock and refunds what was charged for them",
      description = "Shipping is not refunded. 409 illegal-transition if it was dealt with before.")
  @Parameter(
      name = KEY,
      in = ParameterIn.HEADER,
      required = true,
      description = KEY_SAYS,
      schema = @Schema(implementation = String.class, maxLength = 128))
  @APIResponse(
      responseCode = "201",
      description = "The order; its last refund is the one for the goods",
      content = @Content(schema = @Schema(implementation = OrderResponse.class)))
  public Response receive(
      @PathParam("id") String id,
      @PathParam("returnId") String returnId,
      @Valid @Nullable ReceiveRequest request) {
    return created(
        aftercare.receiveReturn(
            id, returnId, request == null ? null : lines(request.lines()), caller()));
  }

  @POST
  @Path("/{id}/returns/{returnId}/reject")
  @Operation(operationId = "rejectReturn", summary = "Does not take a return, and says why")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = OrderResponse.class)))
  public OrderResponse reject(
      @PathParam("id") String id,
      @PathParam("returnId") String returnId,
      @NotNull @Valid RejectRequest request) {
    return OrderResponse.of(aftercare.rejectReturn(id, returnId, request.reason(), caller()));
  }

  private static @Nullable List<ReceivedLine> lines(@Nullable List<ReceiveRequest.Line> lines) {
    return lines == null
        ? null
        : lines.stream()
            .map(
                line ->
                    new ReceivedLine(
                        line.sku(), line.quantity(), !Boolean.FALSE.equals(line.restock())))
            .toList();
  }

  private static Response created(OrderView order) {
    return Response.status(Response.Status.CREATED)
        .header(HttpHeaders.LOCATION, "/api/v1/orders/" + order.id())
        .entity(OrderResponse.of(order))
        .build();
  }

  private Caller caller() {
    return new Caller(user.id(), user.hasRole(Roles.ADMIN) || user.hasRole(Roles.SUPPORT));
  }
}
