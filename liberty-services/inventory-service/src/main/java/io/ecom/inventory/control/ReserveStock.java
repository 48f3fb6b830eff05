package io.ecom.inventory.control;

import io.ecom.contracts.EventTypes;
import io.ecom.contracts.OrderPlaced;
import io.ecom.contracts.StockRejected;
import io.ecom.contracts.StockReserved;
import io.ecom.inventory.entity.ReservationLine;
import io.ecom.inventory.entity.ReservationState;
import io.ecom.inventory.entity.StockLevel;
import io.ecom.shared.outbox.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Reserves all lines of an order or none: takes what it can, then records the outcome. Whatever was
 * taken and is not in the recorded outcome ({@code REJECTED}, cancelled meanwhile, taken by two at
 * once) is given back by {@link SettleStock}, also if this process dies. The order's event comes
 * again if it dies before there is an outcome.
 */
@ApplicationScoped
public class ReserveStock {
  @Inject StockStore stock;
  @Inject StockSteps steps;
  @Inject ReservationStore reservations;
  @Inject Unsettled unsettled;

  @Inject
  @ConfigProperty(name = "ecom.inventory.reservation.ttl")
  Duration ttl;

  public void forOrder(OrderPlaced order) {
    if (reservations.find(order.orderId()).isPresent()) {
      return;
    }
    List<ReservationLine> wanted =
        order.lines().stream()
            .collect(Collectors.toMap(l -> l.sku(), l -> l.quantity(), Integer::sum, TreeMap::new))
            .entrySet()
            .stream()
            .map(line -> ReservationLine.wanted(line.getKey(), line.getValue()))
            .toList();
    List<ReservationLine> taken = steps.take(order.orderId(), wanted);
    if (taken.size() == wanted.size()) {
      reserved(order.orderId(), taken);
    } else {
      rejected(order.orderId(), wanted, taken);
    }
    unsettled.changed();
  }

  private void reserved(String orderId, List<ReservationLine> lines) {
    Instant expiresAt = Instant.now().plus(ttl);
    StockReserved outcome =
        new StockReserved(
            orderId,
            lines.stream().map(l -> new StockReserved.Line(l.sku(), l.quantity())).toList(),
            expiresAt);
    OutgoingEvent event = OutgoingEvent.of(EventTypes.STOCK_RESERVED, orderId, 1, outcome);
    reservations.record(orderId, ReservationState.RESERVED, lines, expiresAt, event);
  }

  private void rejected(String orderId, List<ReservationLine> wanted, List<ReservationLine> taken) {
    List<String> had = taken.stream().map(ReservationLine::sku).toList();
    List<ReservationLine> missing = wanted.stream().filter(l -> !had.contains(l.sku())).toList();
    Map<String, StockLevel> levels =
        stock.find(missing.stream().map(ReservationLine::sku).toList()).stream()
            .collect(Collectors.toMap(StockLevel::sku, Function.identity()));
    List<StockRejected.Shortage> shortages =
        missing.stream()
            .map(l -> new StockRejected.Shortage(l.sku(), l.quantity(), available(levels, l)))
            .toList();
    OutgoingEvent event =
        OutgoingEvent.of(
            EventTypes.STOCK_REJECTED, orderId, 1, new StockRejected(orderId, shortages));
    reservations.record(orderId, ReservationState.REJECTED, List.of(), null, event);
  }

  private static long available(Map<String, StockLevel> levels, ReservationLine line) {
    StockLevel level = levels.get(line.sku());
    return level == null ? 0 : level.available();
  }
}
