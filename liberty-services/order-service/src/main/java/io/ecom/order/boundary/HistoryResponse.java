package io.ecom.order.boundary;

import io.ecom.order.entity.OrderEvent;
import io.ecom.order.entity.OrderEvent.Placed;
import io.ecom.order.entity.StoredEvent;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Everything that happened to an order, oldest first. */
@Schema(name = "OrderHistory")
public record HistoryResponse(List<Entry> items, @Nullable String nextCursor) {

  /** One event. */
  @Schema(name = "OrderHistoryEntry")
  public record Entry(
      long version,
      Instant at,
      String event,
      @Schema(type = SchemaType.OBJECT) Object data,
      String traceparent) {}

  static HistoryResponse of(List<StoredEvent> history) {
    return new HistoryResponse(history.stream().map(HistoryResponse::entry).toList(), null);
  }

  private static Entry entry(StoredEvent stored) {
    return new Entry(
        stored.version(),
        stored.at(),
        stored.event().getClass().getSimpleName(),
        data(stored.event()),
        stored.traceparent());
  }

  /** The payment token can be used to charge the card, so it is nobody's to read. */
  private static Object data(OrderEvent event) {
    return event instanceof Placed placed
        ? new Placed(
            placed.orderId(),
            placed.number(),
            placed.cartId(),
            placed.customer(),
            placed.lines(),
            placed.totals(),
            placed.shippingAddress(),
            "(hidden)",
            placed.deadline())
        : event;
  }
}
