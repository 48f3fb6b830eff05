package io.ecom.system.torture;

import io.ecom.system.torture.Evidence.Charge;
import io.ecom.system.torture.Evidence.Events;
import io.ecom.system.torture.Evidence.Level;
import io.ecom.system.torture.Evidence.Message;
import io.ecom.system.torture.Evidence.Money;
import io.ecom.system.torture.Evidence.Movement;
import io.ecom.system.torture.Evidence.Order;
import io.ecom.system.torture.Evidence.Outgoing;
import io.ecom.system.torture.Evidence.Reservation;
import io.ecom.system.torture.Evidence.Step;
import io.ecom.system.torture.Evidence.Stock;
import io.ecom.system.torture.Evidence.View;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Evidence in which everything holds, of one confirmed and one shipped order, to be falsified. */
final class Doctored {
  static final String CONFIRMED = "order-1";
  static final String SHIPPED = "order-2";
  static final String SKU = "MUG";
  static final int PRICE = 1250;

  final List<Entry> journal = new ArrayList<>();
  final Map<String, Integer> stocked = new TreeMap<>(Map.of(SKU, 3));
  final List<Order> orders = new ArrayList<>();
  final Map<String, View> views = new HashMap<>();
  final Map<String, String> seen = new HashMap<>();
  final Map<String, String> payments = new HashMap<>();
  final List<Charge> ledger = new ArrayList<>();
  final Map<String, Level> levels = new HashMap<>();
  final List<Movement> movements = new ArrayList<>();
  final Map<String, Reservation> reservations = new HashMap<>();
  final List<Outgoing> outgoing = new ArrayList<>();
  final List<Message> published = new ArrayList<>();
  final List<Message> deadLetters = new ArrayList<>();
  final Set<String> handled = new HashSet<>();
  final Map<String, Long> lag = new HashMap<>(Map.of("payment-service.order-updated", 0L));

  Doctored() {
    add(CONFIRMED, "cart-1", "CONFIRMED", "Placed", "StockReserved", "PaymentAuthorised");
    add(SHIPPED, "cart-2", "SHIPPED", "Placed", "StockReserved", "PaymentAuthorised", "Shipped");
    payments.putAll(Map.of(CONFIRMED, "AUTHORISED", SHIPPED, "CAPTURED"));
    charge("authorise", CONFIRMED);
    charge("authorise", SHIPPED);
    charge("capture", SHIPPED);
    move(1, "catalogue", 3, 0, 3, 0);
    move(2, CONFIRMED, 0, 1, 3, 1);
    move(3, SHIPPED, 0, 1, 3, 2);
    move(4, SHIPPED, -1, -1, 2, 1);
    levels.put(SKU, new Level(2, 1, 1, 4));
    reservations.put(CONFIRMED, new Reservation("RESERVED", false));
    reservations.put(SHIPPED, new Reservation("COMMITTED", false));
    publish("order", "order.created", "event-1", CONFIRMED);
    publish("order", "order.updated", "event-2", SHIPPED);
    handled.add("event-2");
  }

  final Map<String, Integer> told = new HashMap<>();

  void add(String id, String cart, String status, String... steps) {
    List<Step> stream = new ArrayList<>();
    for (String step : steps) {
      stream.add(new Step(stream.size() + 1L, step, 0, Map.of()));
    }
    orders.add(new Order(id, "shopper", cart, PRICE, Map.of(SKU, 1), stream));
    stream.forEach(step -> tell(id, step.type()));
    views.put(id, new View(status, steps.length));
    seen.put(id, status);
    accept("key-of-" + id, id);
  }

  private void tell(String id, String step) {
    String kind =
        Map.of(
                "Placed", "order-placed",
                "PaymentAuthorised", "order-confirmed",
                "Shipped", "order-shipped",
                "Cancelled", "order-cancelled")
            .get(step);
    if (kind != null) {
      told.merge(id + "|" + kind, 1, Integer::sum);
    }
  }

  void accept(String key, String order) {
    entry(key, Verdict.ACCEPTED, order);
  }

  void entry(String key, Verdict verdict, String order) {
    journal.add(
        new Entry(
            Instant.EPOCH, 1, "shopper", "place", "", key, PRICE, 201, verdict, order, "", 10));
  }

  /** Some of what was shipped comes back to be sold again. */
  void takeBack(String id, int units) {
    Order order = orders.stream().filter(o -> o.id().equals(id)).findFirst().orElseThrow();
    List<Step> steps = new ArrayList<>(order.steps());
    steps.add(new Step(steps.size() + 1L, "ReturnReceived", 0, Map.of(SKU, units)));
    orders.remove(order);
    orders.add(new Order(id, order.customer(), order.cart(), order.total(), order.units(), steps));
  }

  /** Asks for a refund of an order. */
  void refund(String id, long amount) {
    Order order = orders.stream().filter(o -> o.id().equals(id)).findFirst().orElseThrow();
    List<Step> steps = new ArrayList<>(order.steps());
    steps.add(new Step(steps.size() + 1L, "RefundRequested", amount, Map.of()));
    orders.remove(order);
    orders.add(new Order(id, order.customer(), order.cart(), order.total(), order.units(), steps));
    views.put(id, new View(order.status(), steps.size()));
  }

  void charge(String operation, String order) {
    ledger.add(new Charge(operation + ":" + order, order, operation, PRICE));
  }

  void move(
      long version, String reference, long onHandBy, long reservedBy, long onHand, long reserved) {
    String id = "movement-" + version;
    movements.add(
        new Movement(id, SKU, version, reference, onHandBy, reservedBy, onHand, reserved));
    published.add(new Message("inventory.updated", SKU, id, id, null));
  }

  void publish(String service, String topic, String id, String key) {
    outgoing.add(new Outgoing(service, id, topic, key, true));
    published.add(new Message(topic, key, id, id, null));
  }

  Evidence evidence() {
    return new Evidence(
        journal,
        stocked,
        orders,
        views,
        seen,
        new Money(payments, ledger),
        new Stock(levels, movements, reservations),
        new Events(
            outgoing,
            published,
            deadLetters,
            Map.of("payment", handled),
            Map.of("order.updated", Set.of("payment")),
            lag,
            told));
  }

  /** Names of the invariants that do not hold. */
  List<String> violated() {
    return Reconciliation.check(evidence()).stream()
        .filter(finding -> !finding.holds())
        .map(Finding::invariant)
        .toList();
  }
}
