package io.ecom.payment.boundary;

import io.ecom.payment.control.NoAnswer;
import io.ecom.payment.control.PayOrder;
import io.ecom.payment.control.PaymentStore;
import io.ecom.payment.entity.Payment;
import io.ecom.payment.entity.PaymentStatus;
import io.ecom.shared.web.CurrentUser;
import io.ecom.shared.web.ProblemException;
import io.ecom.shared.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/{orderId}")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "payments")
@SecurityRequirement(name = "bearer")
public class PaymentResource {
  @Inject PaymentStore payments;
  @Inject PayOrder payOrder;
  @Inject CurrentUser user;

  @GET
  @RolesAllowed({Roles.SHOPPER, Roles.SUPPORT, Roles.ADMIN})
  @Operation(operationId = "getPayment", summary = "The payment of an order")
  public PaymentResponse get(@PathParam("orderId") String orderId) {
    return PaymentResponse.of(
        payments.find(orderId).filter(this::mayRead).orElseThrow(PaymentResource::notFound));
  }

  @POST
  @Path("confirm")
  @RolesAllowed(Roles.SHOPPER)
  @Operation(operationId = "confirmPayment", summary = "Confirm a payment that asks for it")
  public PaymentResponse confirm(@PathParam("orderId") String orderId) {
    Payment payment =
        payments.find(orderId).filter(this::isOwner).orElseThrow(PaymentResource::notFound);
    if (payment.status() == PaymentStatus.AUTHORISED) {
      return PaymentResponse.of(payment);
    }
    if (payment.status() != PaymentStatus.REQUIRES_ACTION || payment.isUnwanted()) {
      throw ProblemException.conflict(
          "nothing-to-confirm", "The payment is " + payment.status() + ".");
    }
    try {
      return PaymentResponse.of(payOrder.confirm(payment));
    } catch (NoAnswer e) {
      throw ProblemException.of(
          503, "provider-unavailable", "The payment provider does not answer; please try again.");
    }
  }

  private boolean mayRead(Payment payment) {
    return isOwner(payment) || user.hasRole(Roles.ADMIN) || user.hasRole(Roles.SUPPORT);
  }

  private boolean isOwner(Payment payment) {
    return payment.customerId().equals(user.id());
  }

  private static ProblemException notFound() {
    return ProblemException.notFound("There is no such payment.");
  }
}
