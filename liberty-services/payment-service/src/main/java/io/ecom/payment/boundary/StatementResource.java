package io.ecom.payment.boundary;

import io.ecom.payment.control.PaymentStatements;
import io.ecom.payment.entity.PaymentStatement;
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

/** What reconciliation compares with orders. */
@Path("/internal/statements")
@ApplicationScoped
@InternalOnly
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class StatementResource {
  private static final int MOST_ORDERS = 100;

  @Inject PaymentStatements statements;

  /** Of which orders. */
  public record Wanted(List<String> orderIds) {}

  /** The payments that these orders have. */
  @POST
  @Operation(hidden = true)
  public Page<PaymentStatement> ofOrders(Wanted wanted) {
    if (wanted.orderIds().size() > MOST_ORDERS) {
      throw ProblemException.invalid("orderIds", "at most " + MOST_ORDERS + " at once");
    }
    return new Page<>(statements.of(wanted.orderIds()), null);
  }

  /** Those that have changed since, the earliest change first. */
  @GET
  @Operation(hidden = true)
  public Page<PaymentStatement> changed(
      @QueryParam("since") @Nullable String since, @BeanParam PageRequest page) {
    List<String> after = page.after(2);
    Instant from = instant(after.isEmpty() ? since : after.get(0));
    String afterOrder = after.isEmpty() ? "" : after.get(1);
    return Page.cut(
        statements.changed(from, afterOrder, page.limit() + 1),
        page.limit(),
        last -> Cursor.encode(last.changedAt().toString(), last.orderId()));
  }

  private static Instant instant(@Nullable String text) {
    try {
      return text == null ? Instant.EPOCH : Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw ProblemException.invalid("since", "is no point in time");
    }
  }
}
