package io.ecom.reconciliation.entity;

import io.ecom.contracts.Money;
import io.ecom.order.entity.OrderStatus;
import io.ecom.order.entity.OrderView;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the events of an order say.
 *
 * @param refunded in minor units
 * @param quantities by SKU
 */
public record OrderFacts(
    OrderStatus status,
    Money total,
    long refunded,
    Map<String, Integer> quantities,
    Instant deadline,
    Instant changedAt,
    Shown shown) {

  /** What customers see of it. */
  public enum Shown {
    SAME,
    DIFFERENT,
    NOTHING
  }

  public static OrderFacts of(OrderView streamed, @Nullable OrderView stored) {
    Map<String, Integer> quantities = new TreeMap<>();
    streamed.lines().forEach(line -> quantities.merge(line.sku(), line.quantity(), Integer::sum));
    return new OrderFacts(
        streamed.status(),
        streamed.totals().total(),
        streamed.payment().refunded().amount(),
        quantities,
        streamed.deadline(),
        streamed.updatedAt(),
        shown(streamed, stored));
  }

  private static Shown shown(OrderView streamed, @Nullable OrderView stored) {
    if (stored == null) {
      return Shown.NOTHING;
    }
    return stored.equals(streamed) ? Shown.SAME : Shown.DIFFERENT;
  }
}
