package io.ecom.order.boundary;

import io.ecom.cart.entity.PricedLine;
import io.ecom.cart.entity.Totals;
import io.ecom.contracts.Customer;
import io.ecom.order.entity.Address;
import io.ecom.order.entity.OrderStatus;
import io.ecom.order.entity.OrderView;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An order as clients see it. */
@Schema(
    name = "Order",
    requiredProperties = {
      "id",
      "number",
      "status",
      "customer",
      "lines",
      "totals",
      "shippingAddress",
      "payment",
      "refunds",
      "returns",
      "timeline",
      "placedAt",
      "updatedAt",
      "version"
    })
public record OrderResponse(
    String id,
    String number,
    OrderStatus status,
    Customer customer,
    List<PricedLine> lines,
    Totals totals,
    Address shippingAddress,
    OrderView.Payment payment,
    OrderView.@Nullable Cancellation cancellation,
    List<OrderView.RefundEntry> refunds,
    List<OrderView.ReturnEntry> returns,
    List<OrderView.TimelineEntry> timeline,
    Instant placedAt,
    Instant updatedAt,
    long version) {

  static OrderResponse of(OrderView order) {
    return new OrderResponse(
        order.id(),
        order.number(),
        order.status(),
        order.customer(),
        order.lines(),
        order.totals(),
        order.shippingAddress(),
        order.payment(),
        order.cancellation(),
        order.refunds(),
        order.returns(),
        order.timeline(),
        order.placedAt(),
        order.updatedAt(),
        order.version());
  }
}
