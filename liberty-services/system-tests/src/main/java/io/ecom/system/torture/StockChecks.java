package io.ecom.system.torture;

import io.ecom.system.torture.Evidence.Level;
import io.ecom.system.torture.Evidence.Movement;
import io.ecom.system.torture.Evidence.Order;
import io.ecom.system.torture.Evidence.Reservation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Stock, its ledger and the orders tell the same of every SKU. */
final class StockChecks {
  private static final String LOOK =
      "GET /api/v1/inventory/<sku>/movements, db.reservations.find({_id: '<order>'}) in"
          + " ecom_inventory";

  private StockChecks() {}

  static List<Finding> all(Evidence evidence) {
    return List.of(
        oversold(evidence), wrongStock(evidence), wrongLedger(evidence), halfDone(evidence));
  }

  /** Units of orders that stand, against what there was and what came back to be sold again. */
  static Finding oversold(Evidence evidence) {
    List<String> offenders = new ArrayList<>();
    long sold = 0;
    for (Map.Entry<String, Integer> sku : evidence.stocked().entrySet()) {
      long promised = held(evidence, sku.getKey()) + left(evidence, sku.getKey());
      long there = sku.getValue() + returned(evidence, sku.getKey());
      sold += promised;
      if (promised > there) {
        offenders.add(sku.getKey() + " had " + there + " units, sold were " + promised);
      }
    }
    evidence.stock().movements().stream()
        .filter(m -> m.reserved() > m.onHand() || m.reserved() < 0)
        .forEach(m -> offenders.add(m.sku() + " at version " + m.version() + ": " + m));
    return new Finding("units oversold", sold, "units sold", offenders, LOOK);
  }

  /** On hand and reserved are what the orders leave of what there was. */
  static Finding wrongStock(Evidence evidence) {
    List<String> offenders = new ArrayList<>();
    evidence
        .stocked()
        .forEach(
            (sku, units) -> {
              Level level = evidence.stock().levels().get(sku);
              long onHand = units - left(evidence, sku) + returned(evidence, sku);
              long reserved = held(evidence, sku);
              if (level == null
                  || level.onHand() != onHand
                  || level.reserved() != reserved
                  || level.available() != onHand - reserved) {
                offenders.add(
                    "%s should have %d on hand, %d reserved: %s"
                        .formatted(sku, onHand, reserved, level));
              }
            });
    return new Finding(
        "stock differs from the orders", evidence.stocked().size(), "SKUs", offenders, LOOK);
  }

  /** The ledger has every version once, adds up, and ends in the stock. */
  static Finding wrongLedger(Evidence evidence) {
    List<String> offenders = new ArrayList<>();
    for (String sku : evidence.stocked().keySet()) {
      List<Movement> ledger =
          evidence.stock().movements().stream()
              .filter(m -> m.sku().equals(sku))
              .sorted(Comparator.comparingLong(Movement::version))
              .toList();
      long onHand = 0;
      long reserved = 0;
      long version = 0;
      for (Movement movement : ledger) {
        onHand += movement.deltaOnHand();
        reserved += movement.deltaReserved();
        version++;
        if (movement.version() != version
            || movement.onHand() != onHand
            || movement.reserved() != reserved) {
          offenders.add(sku + " does not add up at " + movement);
          break;
        }
      }
      Level level = evidence.stock().levels().get(sku);
      if (level == null
          || level.version() != version
          || level.onHand() != onHand
          || level.reserved() != reserved) {
        offenders.add(sku + " ends in " + onHand + "/" + reserved + ", stock is " + level);
      }
    }
    int movements = evidence.stock().movements().size();
    return new Finding("stock ledger wrong", movements, "movements", offenders, LOOK);
  }

  /** Each order's reservation and payment are where the order says: nothing is left half-way. */
  static Finding halfDone(Evidence evidence) {
    List<String> offenders = new ArrayList<>();
    Map<String, String> payments = evidence.money().payments();
    for (Order order : evidence.orders()) {
      Reservation reservation = evidence.stock().reservations().get(order.id());
      String state = reservation == null ? "none" : reservation.state();
      String payment = payments.getOrDefault(order.id(), "none");
      if (!reservations(order).contains(state) || !payments(order).contains(payment)) {
        offenders.add(
            "%s is %s, its reservation %s, its payment %s"
                .formatted(order.id(), order.status(), state, payment));
      } else if (order.status().equals("CONFIRMED")
          && reservation != null
          && reservation.expires()) {
        offenders.add(order.id() + " is confirmed, but its reservation expires");
      }
      if (order.count("RefundRequested") > order.count("Refunded") + order.count("RefundFailed")) {
        offenders.add(order.id() + " has a refund that is neither done nor refused");
      }
    }
    return new Finding(
        "steps or compensations incomplete", evidence.orders().size(), "orders", offenders, LOOK);
  }

  private static Set<String> reservations(Order order) {
    return switch (order.status()) {
      case "CONFIRMED" -> Set.of("RESERVED");
      case "SHIPPED", "DELIVERED" -> Set.of("COMMITTED");
      case "CANCELLED" -> Set.of("RELEASED", "REJECTED");
      default -> Set.of();
    };
  }

  private static Set<String> payments(Order order) {
    return switch (order.status()) {
      case "CONFIRMED" -> Set.of("AUTHORISED");
      case "SHIPPED", "DELIVERED" -> Set.of("CAPTURED");
      case "CANCELLED" -> Set.of("VOIDED", "DECLINED");
      default -> Set.of();
    };
  }

  private static long held(Evidence evidence, String sku) {
    return evidence.orders().stream()
        .filter(order -> order.status().equals("CONFIRMED"))
        .mapToLong(order -> order.units().getOrDefault(sku, 0))
        .sum();
  }

  private static long left(Evidence evidence, String sku) {
    return evidence.orders().stream()
        .filter(Order::isShipped)
        .mapToLong(order -> order.units().getOrDefault(sku, 0))
        .sum();
  }

  private static long returned(Evidence evidence, String sku) {
    return evidence.orders().stream()
        .flatMap(order -> order.steps().stream())
        .mapToLong(step -> step.returned().getOrDefault(sku, 0))
        .sum();
  }
}
