package io.ecom.inventory.boundary;

import io.ecom.inventory.entity.Movement;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A change of stock, who or what caused it, and what the SKU's stock was after it. */
@Schema(name = "Movement")
public record MovementResponse(
    long version,
    String reason,
    String reference,
    @Nullable String author,
    @Nullable String location,
    long deltaOnHand,
    long deltaReserved,
    long onHand,
    long reserved,
    long available,
    Instant at) {

  static MovementResponse of(Movement m) {
    return new MovementResponse(
        m.version(),
        m.reason(),
        m.reference(),
        m.author(),
        m.location(),
        m.deltaOnHand(),
        m.deltaReserved(),
        m.onHand(),
        m.reserved(),
        m.available(),
        m.at());
  }
}
