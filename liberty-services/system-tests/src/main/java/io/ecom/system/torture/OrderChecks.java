package io.ecom.system.torture;

import io.ecom.system.torture.Evidence.Order;
import io.ecom.system.torture.Evidence.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a shopper was promised is there, once, and has come to an end. */
final class OrderChecks {
  private static final int CONFLICT = 409;
  private static final String HISTORY = "GET /api/v1/orders/<id>/history as admin";

  private OrderChecks() {}

  static List<Finding> all(Evidence evidence) {
    return List.of(
        lost(evidence),
        doubled(evidence),
        undecided(evidence),
        refused(evidence),
        open(evidence),
        brokenStreams(evidence),
        wrongViews(evidence));
  }

  static Finding lost(Evidence evidence) {
    Set<String> stored = evidence.orders().stream().map(Order::id).collect(Collectors.toSet());
    List<Entry> accepted = evidence.journal().stream().filter(Entry::isAcceptedOrder).toList();
    List<String> lost =
        accepted.stream()
            .filter(entry -> entry.order() == null || !stored.contains(entry.order()))
            .map(entry -> entry.order() + ", accepted under key " + entry.key())
            .toList();
    return new Finding("accepted orders lost", accepted.size(), "acceptances", lost, HISTORY);
  }

  /** One key, one order; one cart, one order; and none that nobody asked for. */
  static Finding doubled(Evidence evidence) {
    List<String> offenders = new ArrayList<>();
    Map<String, Set<String>> byKey = new TreeMap<>();
    evidence.journal().stream()
        .filter(entry -> entry.isAcceptedOrder() && entry.order() != null)
        .forEach(entry -> add(byKey, String.valueOf(entry.key()), String.valueOf(entry.order())));
    Map<String, Set<String>> byCart = new TreeMap<>();
    evidence.orders().forEach(order -> add(byCart, order.cart(), order.id()));
    byKey.forEach((key, ids) -> report(offenders, "key " + key, ids));
    byCart.forEach((cart, ids) -> report(offenders, "cart " + cart, ids));
    Set<String> keys =
        evidence.journal().stream()
            .filter(entry -> entry.step().equals("place"))
            .map(entry -> String.valueOf(entry.key()))
            .collect(Collectors.toSet());
    if (evidence.orders().size() > keys.size()) {
      offenders.add(evidence.orders().size() + " orders of " + keys.size() + " checkouts");
    }
    return new Finding(
        "idempotency keys with two orders", keys.size(), "keys", offenders, "the journal's key");
  }

  private static void add(Map<String, Set<String>> map, String key, String value) {
    map.computeIfAbsent(key, k -> new TreeSet<>()).add(value);
  }

  private static void report(List<String> offenders, String what, Set<String> orders) {
    if (orders.size() > 1) {
      offenders.add(what + " has the orders " + orders);
    }
  }

  /** Nothing that a story asks for is wrong, other than what it has had already. */
  static Finding refused(Evidence evidence) {
    List<String> offenders =
        evidence.journal().stream()
            .filter(entry -> entry.verdict() == Verdict.REFUSED && entry.status() != CONFLICT)
            .map(entry -> entry.status() + " to " + entry.request())
            .toList();
    return new Finding(
        "requests refused", evidence.journal().size(), "requests", offenders, "the journal");
  }

  /** Requests that never got a definite answer, however often they were repeated. */
  static Finding undecided(Evidence evidence) {
    Map<String, Boolean> decided = new TreeMap<>();
    evidence.journal().stream()
        .filter(entry -> entry.step().equals("place"))
        .forEach(
            entry ->
                decided.merge(
                    String.valueOf(entry.key()), entry.verdict().isDefinite(), Boolean::logicalOr));
    List<String> offenders =
        decided.entrySet().stream().filter(e -> !e.getValue()).map(Map.Entry::getKey).toList();
    return new Finding(
        "checkouts never answered", decided.size(), "checkouts", offenders, "the journal's key");
  }

  static Finding open(Evidence evidence) {
    List<String> offenders =
        evidence.orders().stream()
            .filter(order -> order.status().equals("PENDING"))
            .map(order -> order.id() + " after " + last(order))
            .toList();
    return new Finding("sagas open", evidence.orders().size(), "orders", offenders, HISTORY);
  }

  private static String last(Order order) {
    return order.steps().get(order.steps().size() - 1).type();
  }

  /** Versions 1 to n, and no step twice that happens once. */
  static Finding brokenStreams(Evidence evidence) {
    List<String> offenders = new ArrayList<>();
    Set<String> once = Set.of("Placed", "StockReserved", "Shipped", "Delivered", "Cancelled");
    for (Order order : evidence.orders()) {
      Set<String> seen = new TreeSet<>();
      long version = 0;
      for (Evidence.Step step : order.steps()) {
        version++;
        if (step.version() != version) {
          offenders.add(order.id() + " has version " + step.version() + " in place " + version);
          break;
        }
        if (!seen.add(step.type()) && once.contains(step.type())) {
          offenders.add(order.id() + " was twice " + step.type());
        }
      }
    }
    return new Finding(
        "order streams broken", evidence.orders().size(), "orders", offenders, HISTORY);
  }

  /** The read model says what the events say, and the shopper is told so. */
  static Finding wrongViews(Evidence evidence) {
    List<String> offenders = new ArrayList<>();
    for (Order order : evidence.orders()) {
      View view = evidence.views().get(order.id());
      String told = evidence.seen().get(order.id());
      long version = order.steps().size();
      if (view == null || view.version() != version) {
        offenders.add(order.id() + " is at version " + version + ", its view is " + view);
      } else if (told == null || !told.equals(view.status())) {
        offenders.add(order.id() + " is " + view.status() + ", the shopper is told " + told);
      } else if (!order.status().equals(told)) {
        offenders.add(order.id() + " is " + order.status() + " by its events, view says " + told);
      }
    }
    return new Finding(
        "read models wrong", evidence.orders().size(), "orders", offenders, "./ecom rebuild");
  }
}
