package io.ecom.order.boundary;

import io.ecom.contracts.Money;
import io.ecom.order.control.SalesFigures;
import io.ecom.order.entity.SalesDay;
import io.ecom.shared.web.ProblemException;
import io.ecom.shared.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What was sold. */
@Path("/sales")
@RequestScoped
@RolesAllowed({Roles.SUPPORT, Roles.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Order administration")
@SecurityRequirement(name = "bearer")
public class SalesResource {
  private static final long DEFAULT_DAYS = 30;
  private static final long MOST_DAYS = 366;

  @Inject SalesFigures figures;

  /** A day's sales in a currency. */
  @Schema(
      name = "SalesDay",
      requiredProperties = {
        "day",
        "currency",
        "ordersPlaced",
        "ordersConfirmed",
        "ordersCancelled",
        "units",
        "captured",
        "refunded"
      })
  public record Day(
      @Schema(description = "Of UTC") LocalDate day,
      String currency,
      long ordersPlaced,
      long ordersConfirmed,
      long ordersCancelled,
      @Schema(description = "Of the orders that were confirmed") long units,
      Money captured,
      Money refunded) {

    static Day of(SalesDay sales) {
      return new Day(
          sales.day(),
          sales.currency(),
          sales.ordersPlaced(),
          sales.ordersConfirmed(),
          sales.ordersCancelled(),
          sales.units(),
          new Money(sales.captured(), sales.currency()),
          new Money(sales.refunded(), sales.currency()));
    }
  }

  /** Days with sales. */
  @Schema(name = "SalesDays", requiredProperties = "items")
  public record Days(List<Day> items, @Nullable String nextCursor) {}

  @GET
  @Operation(
      operationId = "getSales",
      summary = "Sales by day and currency, oldest first",
      description = "Each figure counts on the day it happened; at most a second behind.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = Days.class)))
  public Days sales(
      @Parameter(description = "First day, such as 2026-03-01; 30 days before the last by default")
          @QueryParam("from")
          @Nullable String from,
      @Parameter(description = "Last day; today by default") @QueryParam("to")
          @Nullable String to) {
    LocalDate last = parse("to", to, LocalDate.now(ZoneOffset.UTC));
    LocalDate first = parse("from", from, last.minusDays(DEFAULT_DAYS));
    if (first.isAfter(last) || ChronoUnit.DAYS.between(first, last) > MOST_DAYS) {
      throw ProblemException.invalid("from", "must be at most " + MOST_DAYS + " days before to");
    }
    return new Days(figures.between(first, last).stream().map(Day::of).toList(), null);
  }

  private static LocalDate parse(String field, @Nullable String text, LocalDate otherwise) {
    try {
      return text == null || text.isEmpty() ? otherwise : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw ProblemException.invalid(field, "must be a day such as 2026-03-01");
    }
  }
}
