package io.ecom.reconciliation.control;

import io.ecom.reconciliation.entity.PaymentFacts;
import io.ecom.shared.web.InternalCaller;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Collection;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** The statements of payment-service; {@link Statements} is the one to use. */
@RegisterRestClient(configKey = "ecom.order.payment-service")
@RegisterProvider(InternalCaller.class)
@Path("/api/v1/payments/internal/statements")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface PaymentStatementClient {
  @POST
  Answer ofOrders(Wanted wanted);

  @GET
  Answer changed(
      @QueryParam("since") String since,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") int limit);

  /** Of which orders. */
  record Wanted(Collection<String> orderIds) {}

  /** A part of the list. */
  record Answer(List<PaymentFacts> items, @Nullable String nextCursor) {}
}
