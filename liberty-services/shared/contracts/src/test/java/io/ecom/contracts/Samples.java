package io.ecom.contracts;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** One payload of every kind. */
final class Samples {
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
  private static final Money PRICE = new Money(1999, "EUR");
  private static final Customer CUSTOMER = new Customer("u1", "ada@example.com", "Ada");
  private static final List<OrderLine> LINES =
      List.of(new OrderLine("MUG-BLUE", "Mug, blue", 2, PRICE));

  private static final Map<Class<?>, Object> BY_TYPE =
      Map.ofEntries(
          Map.entry(
              ProductSnapshot.class,
              new ProductSnapshot(
                  "p1",
                  3,
                  "mug",
                  "Mug",
                  "active",
                  List.of("kitchen"),
                  List.of(
                      new ProductSnapshot.Variant(
                          "MUG-BLUE",
                          "Blue",
                          PRICE,
                          7,
                          new ProductSnapshot.Image("/media/mug.webp", "A mug")),
                      new ProductSnapshot.Variant("MUG-RED", "Red", PRICE, null, null)))),
          Map.entry(
              OrderPlaced.class,
              new OrderPlaced("o1", "E-2026-1", CUSTOMER, LINES, PRICE.times(2), NOW)),
          Map.entry(
              OrderUpdated.class,
              new OrderUpdated(
                  "o1", "E-2026-1", CUSTOMER, "CONFIRMED", "PENDING", PRICE, null, NOW)),
          Map.entry(
              OrderCancelled.class,
              new OrderCancelled(
                  "o1", "E-2026-1", CUSTOMER, LINES, PRICE, "out-of-stock", "Sold out", NOW)),
          Map.entry(
              InventoryUpdated.class,
              new InventoryUpdated("MUG-BLUE", 10, 2, 8, "reserved", 4, NOW)),
          Map.entry(
              StockReserved.class,
              new StockReserved("o1", List.of(new StockReserved.Line("MUG-BLUE", 2)), NOW)),
          Map.entry(
              StockRejected.class,
              new StockRejected("o1", List.of(new StockRejected.Shortage("MUG-BLUE", 2, 1)))),
          Map.entry(
              PaymentRequested.class, new PaymentRequested("o1", CUSTOMER, PRICE, "tok_test")),
          Map.entry(
              PaymentUpdated.class,
              new PaymentUpdated(
                  "o1", "pay1", "u1", PRICE, "DECLINED", "card-declined", "Declined", null)),
          Map.entry(RefundRequested.class, new RefundRequested("o1", "r1", PRICE, "Broken")),
          Map.entry(
              RefundUpdated.class, new RefundUpdated("o1", "pay1", "r1", "u1", PRICE, null, null)),
          Map.entry(
              OrderReturned.class,
              new OrderReturned(
                  "o1", "ret1", List.of(new OrderReturned.Line("MUG-BLUE", 1, true)), NOW)),
          Map.entry(StockLow.class, new StockLow("MUG-BLUE", 2, 5, 4, NOW)),
          Map.entry(UserRegistered.class, new UserRegistered("u1", "ada@example.com", "Ada")),
          Map.entry(UserLink.class, new UserLink("u1", "ada@example.com", "Ada", "token", NOW)),
          Map.entry(SessionEnded.class, new SessionEnded("s1", "u1", NOW)),
          Map.entry(
              NotificationCreated.class,
              new NotificationCreated("n1", "u1", "order", "Thanks", "We got it", null)));

  private Samples() {}

  static <T> T of(EventType<T> type) {
    return type.payload().cast(BY_TYPE.get(type.payload()));
  }
}
