package io.ecom.inventory.boundary;

import io.ecom.inventory.entity.StockLevel;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Stock of a SKU as the API shows it. */
@Schema(name = "Stock")
public record StockResponse(
    String sku,
    long onHand,
    long reserved,
    long available,
    boolean inStock,
    boolean lowStock,
    long version,
    Instant updatedAt) {

  static StockResponse of(StockLevel level, long lowStockThreshold) {
    return new StockResponse(
        level.sku(),
        level.onHand(),
        level.reserved(),
        level.available(),
        level.isInStock(),
        level.isLow(lowStockThreshold),
        level.version(),
        level.updatedAt());
  }
}
