package io.ecom.inventory.boundary;

import io.ecom.inventory.entity.LocationLevel;
import io.ecom.inventory.entity.StockLevel;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Stock of a SKU as the API shows it: in total, and where it lies. */
@Schema(name = "Stock")
public record StockResponse(
    String sku,
    long onHand,
    long reserved,
    long available,
    boolean inStock,
    boolean lowStock,
    long threshold,
    List<AtLocation> locations,
    long version,
    Instant updatedAt) {

  /** What of it lies at one location. */
  @Schema(name = "StockAtLocation")
  public record AtLocation(String location, long onHand, long reserved, long available) {
    static AtLocation of(LocationLevel level) {
      return new AtLocation(level.location(), level.onHand(), level.reserved(), level.available());
    }
  }

  static StockResponse of(StockLevel level, long shopsThreshold) {
    return new StockResponse(
        level.sku(),
        level.onHand(),
        level.reserved(),
        level.available(),
        level.isInStock(),
        level.isLow(shopsThreshold),
        level.thresholdOr(shopsThreshold),
        level.locations().stream().map(AtLocation::of).toList(),
        level.version(),
        level.updatedAt());
  }
}
