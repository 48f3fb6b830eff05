package io.ecom.inventory.boundary;

import io.ecom.inventory.control.CountStock;
import io.ecom.inventory.control.Locations;
import io.ecom.inventory.control.MovementLedger;
import io.ecom.inventory.control.StockStore;
import io.ecom.inventory.entity.Location;
import io.ecom.inventory.entity.StockLevel;
import io.ecom.shared.audit.StaffActions;
import io.ecom.shared.web.CurrentUser;
import io.ecom.shared.web.Cursor;
import io.ecom.shared.web.IdempotencyKey;
import io.ecom.shared.web.Idempotent;
import io.ecom.shared.web.Page;
import io.ecom.shared.web.PageRequest;
import io.ecom.shared.web.ProblemException;
import io.ecom.shared.web.Roles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "inventory")
public class InventoryResource {
  private static final int MOST_SKUS = 100;

  @Inject StockStore stock;
  @Inject CountStock count;
  @Inject Locations locations;
  @Inject MovementLedger ledger;
  @Inject IdempotencyKey idempotencyKey;
  @Inject CurrentUser user;
  @Inject StaffActions staff;

  @Inject
  @ConfigProperty(name = "ecom.inventory.low-stock-threshold")
  long lowStockThreshold;

  @GET
  @PermitAll
  @Operation(operationId = "listStock", summary = "Stock of given SKUs, or of all in parts")
  public Page<StockResponse> list(
      @QueryParam("sku") List<String> skus,
      @QueryParam("q") @Nullable String prefix,
      @QueryParam("lowStock") boolean lowStock,
      @BeanParam PageRequest page) {
    if (!skus.isEmpty()) {
      if (skus.size() > MOST_SKUS) {
        throw ProblemException.invalid("sku", "at most " + MOST_SKUS + " at once");
      }
      return new Page<>(stock.find(skus), null).map(this::response);
    }
    List<String> after = page.after(1);
    List<StockLevel> levels =
        stock.list(
            prefix,
            lowStock ? lowStockThreshold : null,
            after.isEmpty() ? null : after.get(0),
            page.limit() + 1);
    return Page.cut(levels, page.limit(), level -> Cursor.encode(level.sku())).map(this::response);
  }

  @GET
  @Path("{sku}")
  @PermitAll
  @Operation(operationId = "getStock", summary = "Stock of a SKU")
  public StockResponse get(@PathParam("sku") String sku) {
    return response(stock.find(sku).orElseThrow(() -> unknown(sku)));
  }

  @PUT
  @Path("{sku}")
  @RolesAllowed({Roles.ADMIN, Roles.CATALOG})
  @SecurityRequirement(name = "bearer")
  @Operation(operationId = "setStock", summary = "Set what is on hand, after counting")
  public StockResponse set(@PathParam("sku") String sku, @Valid @NotNull SetStockRequest request) {
    requireKnown(sku);
    String location = location(request.location());
    long onHand = Objects.requireNonNullElse(request.onHand(), 0L);
    StockResponse after =
        count
            .set(sku, location, onHand, request.reason(), user.id())
            .map(this::response)
            .orElseThrow(InventoryResource::belowReserved);
    staff.note("stock-set", sku, Map.of("location", location, "onHand", onHand), request.reason());
    return after;
  }

  @PUT
  @Path("{sku}/threshold")
  @RolesAllowed({Roles.ADMIN, Roles.CATALOG})
  @SecurityRequirement(name = "bearer")
  @Operation(operationId = "setStockThreshold", summary = "Say at how many units a SKU is low")
  public StockResponse threshold(
      @PathParam("sku") String sku, @Valid @NotNull ThresholdRequest request) {
    requireKnown(sku);
    StockResponse after = response(count.threshold(sku, request.threshold(), user.id()));
    staff.note("threshold-set", sku, after, null);
    return after;
  }

  @POST
  @Path("{sku}/adjustments")
  @Idempotent
  @RolesAllowed({Roles.ADMIN, Roles.CATALOG})
  @SecurityRequirement(name = "bearer")
  @Operation(operationId = "adjustStock", summary = "Add found units or take lost ones away")
  public StockResponse adjust(
      @PathParam("sku") String sku, @Valid @NotNull AdjustmentRequest request) {
    requireKnown(sku);
    String location = location(request.location());
    long delta = Objects.requireNonNullElse(request.delta(), 0L);
    StockResponse after =
        count
            .adjust(sku, location, delta, request.reason(), user.id(), idempotencyKey.value())
            .map(this::response)
            .orElseThrow(InventoryResource::belowReserved);
    staff.note(
        "stock-adjusted", sku, Map.of("location", location, "delta", delta), request.reason());
    return after;
  }

  @GET
  @Path("{sku}/movements")
  @RolesAllowed({Roles.ADMIN, Roles.CATALOG, Roles.SUPPORT})
  @SecurityRequirement(name = "bearer")
  @Operation(operationId = "listMovements", summary = "Why a SKU's stock is what it is")
  public Page<MovementResponse> movements(
      @PathParam("sku") String sku, @BeanParam PageRequest page) {
    List<String> after = page.after(1);
    long below = after.isEmpty() ? Long.MAX_VALUE : version(after.get(0));
    return Page.cut(
            ledger.of(sku, below, page.limit() + 1),
            page.limit(),
            movement -> Cursor.encode(Long.toString(movement.version())))
        .map(MovementResponse::of);
  }

  private static long version(String cursor) {
    try {
      return Long.parseLong(cursor);
    } catch (NumberFormatException e) {
      throw ProblemException.invalid("cursor", "is not a cursor of this list");
    }
  }

  private String location(@Nullable String wanted) {
    String id = wanted == null ? Location.MAIN : wanted;
    Location known =
        locations
            .find(id)
            .orElseThrow(() -> ProblemException.invalid("location", "there is no such location"));
    if (!known.active()) {
      throw ProblemException.conflict("location-inactive", "Location " + id + " is not in use.");
    }
    return id;
  }

  private StockResponse response(StockLevel level) {
    return StockResponse.of(level, lowStockThreshold);
  }

  private void requireKnown(String sku) {
    if (stock.find(sku).isEmpty()) {
      throw unknown(sku);
    }
  }

  private static ProblemException unknown(String sku) {
    return ProblemException.notFound("There is no SKU " + sku + ".");
  }

  private static ProblemException belowReserved() {
    return ProblemException.conflict(
        "below-reserved", "Fewer units would be on hand than orders have reserved.");
  }
}
