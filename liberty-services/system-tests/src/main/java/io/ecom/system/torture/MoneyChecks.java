package io.ecom.system.torture;

import io.ecom.system.torture.Evidence.Charge;
import io.ecom.system.torture.Evidence.Order;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The provider's ledger against the orders: who pays has an order, and pays it once. */
final class MoneyChecks {
  private static final String LOOK =
      "db.test_provider_ledger.find({_id: /<order>/}) in ecom_payment, GET /api/v1/payments/<order>";

  private MoneyChecks() {}

  static List<Finding> all(Evidence evidence) {
    return List.of(doubleCharges(evidence), paidWithoutOrder(evidence), exact(evidence));
  }

  static Finding doubleCharges(Evidence evidence) {
    Map<String, List<Charge>> charges = new TreeMap<>();
    evidence.money().ledger().stream()
        .filter(c -> Set.of("authorise", "capture").contains(c.operation()))
        .forEach(
            c ->
                charges
                    .computeIfAbsent(c.operation() + " of " + c.order(), k -> new ArrayList<>())
                    .add(c));
    List<String> offenders =
        charges.entrySet().stream()
            .filter(e -> e.getValue().size() > 1)
            .map(e -> e.getKey() + " " + e.getValue().size() + " times")
            .toList();
    return new Finding("duplicate charges", charges.size(), "charges", offenders, LOOK);
  }

  /** Held money belongs to an order that goes on; captured money to one that was shipped. */
  static Finding paidWithoutOrder(Evidence evidence) {
    Map<String, Order> orders = byId(evidence);
    Map<String, List<Charge>> ledger = byOrder(evidence);
    List<String> offenders = new ArrayList<>();
    ledger.forEach(
        (id, charges) -> {
          Order order = orders.get(id);
          String status = order == null ? "unknown" : order.status();
          long held = sum(charges, "authorise") > 0 && sum(charges, "void") == 0 ? 1 : 0;
          long kept = sum(charges, "capture") - sum(charges, "refund");
          boolean goesOn = order != null && (status.equals("CONFIRMED") || order.isShipped());
          if (kept > 0 && (order == null || !order.isShipped())) {
            offenders.add(id + " is " + status + ", and " + kept + " were captured");
          } else if (held > 0 && sum(charges, "capture") == 0 && !goesOn) {
            offenders.add(id + " is " + status + ", and its money is held");
          }
        });
    return new Finding("paid without order", ledger.size(), "payments", offenders, LOOK);
  }

  /** To the cent: what is held or was captured is the total, what was given back was asked for. */
  static Finding exact(Evidence evidence) {
    Map<String, List<Charge>> ledger = byOrder(evidence);
    Map<String, Long> shown = shown(evidence);
    List<String> offenders = new ArrayList<>();
    long captured = 0;
    long owed = 0;
    for (Order order : evidence.orders()) {
      List<Charge> charges = ledger.getOrDefault(order.id(), List.of());
      inexact(order, charges, shown.get(order.id())).forEach(offenders::add);
      captured += sum(charges, "capture") - sum(charges, "refund");
      owed += order.isShipped() ? order.total() - refunds(order) : 0;
    }
    if (captured != owed) {
      offenders.add("captured less refunded " + captured + ", orders add up to " + owed);
    }
    return new Finding(
        "money not exact",
        evidence.orders().size(),
        "orders (%d.%02d captured)".formatted(captured / 100, captured % 100),
        offenders,
        LOOK);
  }

  private static List<String> inexact(Order order, List<Charge> charges, @Nullable Long shown) {
    List<String> offenders = new ArrayList<>();
    long authorised = sum(charges, "authorise");
    long captured = sum(charges, "capture");
    if (shown != null && shown != order.total()) {
      offenders.add(order.id() + " costs " + order.total() + ", shown was " + shown);
    }
    if (order.status().equals("CONFIRMED") && authorised != order.total()) {
      offenders.add(order.id() + " costs " + order.total() + ", authorised " + authorised);
    }
    if (order.isShipped() && captured != order.total()) {
      offenders.add(order.id() + " costs " + order.total() + ", captured " + captured);
    }
    if (sum(charges, "refund") != refunds(order)) {
      offenders.add(
          order.id() + " refunded " + refunds(order) + ", provider " + sum(charges, "refund"));
    }
    return offenders;
  }

  /** What the journal says the customer was shown when the order was accepted. */
  private static Map<String, Long> shown(Evidence evidence) {
    Map<String, Long> shown = new TreeMap<>();
    evidence.journal().stream()
        .filter(entry -> entry.isAcceptedOrder() && entry.order() != null)
        .forEach(entry -> shown.put(String.valueOf(entry.order()), entry.amount()));
    return shown;
  }

  private static long refunds(Order order) {
    return order.steps().stream()
        .filter(step -> step.type().equals("Refunded"))
        .mapToLong(Evidence.Step::amount)
        .sum();
  }

  static long sum(List<Charge> charges, String operation) {
    return charges.stream()
        .filter(c -> c.operation().equals(operation))
        .mapToLong(Charge::amount)
        .sum();
  }

  static Map<String, List<Charge>> byOrder(Evidence evidence) {
    return evidence.money().ledger().stream().collect(Collectors.groupingBy(Charge::order));
  }

  static Map<String, Order> byId(Evidence evidence) {
    return evidence.orders().stream().collect(Collectors.toMap(Order::id, Function.identity()));
  }
}
