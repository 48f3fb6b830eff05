package io.ecom.order.entity;

import io.ecom.cart.entity.Articles;
import io.ecom.cart.entity.PriceRules;
import io.ecom.cart.entity.PricedLine;
import io.ecom.contracts.Customer;
import io.ecom.order.entity.OrderEvent.Placed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Orders for tests. */
public final class OrderFixtures {
  public static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  public static final Instant DEADLINE = NOW.plusSeconds(900);

  private OrderFixtures() {}

  public static Placed placed(String orderId, String number, String customerId) {
    return placed(orderId, number, customerId, List.of(Articles.line("MUG", 1_250, 2)));
  }

  static Placed placed(String orderId, String number, String customerId, List<PricedLine> lines) {
    return new Placed(
        orderId,
        number,
        "cart-of-" + orderId,
        new Customer(customerId, customerId + "@Example.org", "Ann Example"),
        lines,
        PriceRules.STANDARD.total(lines),
        new Address("Ann Example", "Street 1", null, "Wien", "1010", null, "AT", null),
        "tok_1",
        DEADLINE);
  }

  static Placed placed() {
    return placed("o1", "E-2026-000001", "ann");
  }

  /** An order whose history is what happened before. */
  static Order after(OrderEvent... events) {
    OrderState state = OrderState.after(null, placed());
    for (OrderEvent event : events) {
      state = OrderState.after(state, event);
    }
    return Order.of(state);
  }

  static List<StoredEvent> stored(OrderEvent... events) {
    List<StoredEvent> stream = new ArrayList<>();
    for (OrderEvent event : events) {
      long version = stream.size() + 1L;
      stream.add(new StoredEvent("o1", version, NOW.plusSeconds(version), "00-trace", event));
    }
    return stream;
  }
}
