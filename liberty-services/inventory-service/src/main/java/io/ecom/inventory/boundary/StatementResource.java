package io.ecom.inventory.boundary;

import io.ecom.inventory.control.AuditLedger;
import io.ecom.inventory.control.ReservationStatements;
import io.ecom.inventory.entity.LedgerStatement;
import io.ecom.inventory.entity.ReservationStatement;
import io.ecom.shared.web.Cursor;
import io.ecom.shared.web.InternalOnly;
import io.ecom.shared.web.Page;
import io.ecom.shared.web.PageRequest;
import io.ecom.shared.web.ProblemException;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What reconciliation compares with orders, and stock with its own ledger. */
@Path("/internal/statements")
@ApplicationScoped
@InternalOnly
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class StatementResource {
  private static final int MOST = 100;

  @Inject ReservationStatements reservations;
  @Inject AuditLedger ledger;

  /** Of which orders. */
  public record WantedOrders(List<String> orderIds) {}

  /** Of which SKUs. */
  public record WantedSkus(List<String> skus) {}

  /** The reservations that these orders have. */
  @POST
  @Path("reservations")
  @Operation(hidden = true)
  public Page<ReservationStatement> ofOrders(WantedOrders wanted) {
    return new Page<>(reservations.of(atMost("orderIds", wanted.orderIds())), null);
  }

  /** Those that have changed since, the earliest change first. */
  @GET
  @Path("reservations")
  @Operation(hidden = true)
  public Page<ReservationStatement> changed(
      @QueryParam("since") @Nullable String since, @BeanParam PageRequest page) {
    List<String> after = page.after(2);
    Instant from = instant(after.isEmpty() ? since : after.get(0));
    String afterOrder = after.isEmpty() ? "" : after.get(1);
    return Page.cut(
        reservations.changed(from, afterOrder, page.limit() + 1),
        page.limit(),
        last -> Cursor.encode(last.changedAt().toString(), last.orderId()));
  }

  /** These SKUs, compared with the newest part of their ledger. */
  @POST
  @Path("stock")
  @Operation(hidden = true)
  public Page<LedgerStatement> ofSkus(WantedSkus wanted) {
    return new Page<>(ledger.ofNewest(atMost("skus", wanted.skus())), null);
  }

  /**
   * The SKUs among the next ones whose stock is not what the whole of their ledger says.
   *
   * @param checked how many were looked at
   */
  public record WholeStock(List<LedgerStatement> items, int checked, @Nullable String nextCursor) {}

  /** All SKUs in parts. */
  @GET
  @Path("stock")
  @Operation(hidden = true)
  public WholeStock allStock(@BeanParam PageRequest page) {
    List<String> after = page.after(1);
    AuditLedger.Part part = ledger.ofWhole(after.isEmpty() ? null : after.get(0), page.limit());
    String last = part.last();
    return new WholeStock(
        part.differing(), part.checked(), last == null ? null : Cursor.encode(last));
  }

  private static List<String> atMost(String field, List<String> wanted) {
    if (wanted.size() > MOST) {
      throw ProblemException.invalid(field, "at most " + MOST + " at once");
    }
    return wanted;
  }

  private static Instant instant(@Nullable String text) {
    try {
      return text == null ? Instant.EPOCH : Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw ProblemException.invalid("since", "is no point in time");
    }
  }
}
