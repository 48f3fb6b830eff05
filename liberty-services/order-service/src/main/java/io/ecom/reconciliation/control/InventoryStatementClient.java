package io.ecom.reconciliation.control;

import io.ecom.reconciliation.entity.ReservationFacts;
import io.ecom.reconciliation.entity.StockFacts;
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

/** The statements of inventory-service; {@link Statements} is the one to use. */
@RegisterRestClient(configKey = "ecom.order.inventory-service")
@RegisterProvider(InternalCaller.class)
@Path("/api/v1/inventory/internal/statements")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface InventoryStatementClient {
  @POST
  @Path("reservations")
  Reservations ofOrders(WantedOrders wanted);

  @GET
  @Path("reservations")
  Reservations changed(
      @QueryParam("since") String since,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") int limit);

  @POST
  @Path("stock")
  Stock ofSkus(WantedSkus wanted);

  @GET
  @Path("stock")
  WholeStock allStock(
      @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") int limit);

  /** Of which orders. */
  record WantedOrders(Collection<String> orderIds) {}

  /** Of which SKUs. */
  record WantedSkus(Collection<String> skus) {}

  /** A part of the list. */
  record Reservations(List<ReservationFacts> items, @Nullable String nextCursor) {}

  /** Their stock. */
  record Stock(List<StockFacts> items) {}

  /** The SKUs with a flaw among the next ones. */
  record WholeStock(List<StockFacts> items, int checked, @Nullable String nextCursor) {}
}
