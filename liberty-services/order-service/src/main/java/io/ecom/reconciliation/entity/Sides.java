package io.ecom.reconciliation.entity;

import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everything that is said of one order; null is a side that knows nothing of it. */
public record Sides(
    String orderId,
    @Nullable OrderFacts order,
    @Nullable PaymentFacts payment,
    @Nullable ReservationFacts reservation) {

  /** When the last of the sides changed: before, they were not what they are. */
  Instant changedAt() {
    return Stream.of(
            order == null ? Instant.EPOCH : order.changedAt(),
            payment == null ? Instant.EPOCH : payment.changedAt(),
            reservation == null ? Instant.EPOCH : reservation.changedAt())
        .max(Instant::compareTo)
        .orElse(Instant.EPOCH);
  }
}
