package io.ecom.inventory.control;

import io.ecom.contracts.EventTypes;
import io.ecom.contracts.OrderPlaced;
import io.ecom.contracts.StockRejected;
import io.ecom.contracts.StockReserved;
import io.ecom.inventory.control.ReservationStore.Reservation;
import io.ecom.inventory.entity.ReservationLine;
import io.ecom.inventory.entity.ReservationState;
import io.ecom.inventory.entity.StockChange;
import io.ecom.inventory.entity.StockLevel;
import io.ecom.shared.outbox.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Reserves all lines of an order or none. Every step can be repeated, so that it may be called
 * again after a crash at any point.
 */
@ApplicationScoped
public class ReserveStock {
  @Inject StockStore stock;
  @Inject ReservationStore reservations;

  @Inject
  @ConfigProperty(name = "ecom.inventory.reservation.ttl")
  Duration ttl;

  public void forOrder(OrderPlaced order) {
    Map<String, Integer> quantities =
        order.lines().stream()
            .collect(Collectors.toMap(l -> l.sku(), l -> l.quantity(), Integer::sum, TreeMap::new));
    List<ReservationLine> lines =
        quantities.entrySet().stream()
            .map(e -> new ReservationLine(e.getKey(), e.getValue()))
            .toList();
    resume(reservations.begin(order.orderId(), ReservationState.PENDING, lines), lines);
  }

  void resume(Reservation reservation, List<ReservationLine> lines) {
    switch (reservation.state()) {
      case PENDING -> take(reservation.orderId(), lines);
      case RELEASED -> giveBack(reservation.orderId(), lines);
      default -> stock.forget(skus(lines), marker(reservation.orderId()));
    }
  }

  private void take(String orderId, List<ReservationLine> lines) {
    String marker = marker(orderId);
    List<StockRejected.Shortage> shortages = new ArrayList<>();
    for (ReservationLine line : lines) {
      StockChange change = StockChange.reserve(line.quantity(), orderId);
      if (!stock.apply(line.sku(), change, marker) && !stock.isMarked(line.sku(), marker)) {
        long available = stock.find(line.sku()).map(StockLevel::available).orElse(0L);
        shortages.add(new StockRejected.Shortage(line.sku(), line.quantity(), available));
      }
    }
    if (shortages.isEmpty()) {
      confirm(orderId, lines);
    } else {
      giveBack(orderId, lines);
      StockRejected outcome = new StockRejected(orderId, shortages);
      OutgoingEvent event = OutgoingEvent.of(EventTypes.STOCK_REJECTED, orderId, 1, outcome);
      reservations.move(orderId, ReservationState.PENDING, ReservationState.REJECTED, null, event);
    }
  }

  private void confirm(String orderId, List<ReservationLine> lines) {
    Instant expiresAt = Instant.now().plus(ttl);
    StockReserved outcome =
        new StockReserved(
            orderId,
            lines.stream().map(l -> new StockReserved.Line(l.sku(), l.quantity())).toList(),
            expiresAt);
    OutgoingEvent event = OutgoingEvent.of(EventTypes.STOCK_RESERVED, orderId, 1, outcome);
    if (reservations.move(
        orderId, ReservationState.PENDING, ReservationState.RESERVED, expiresAt, event)) {
      stock.forget(skus(lines), marker(orderId));
    } else {
      // Cancelled, or finished by another instance, while the lines were taken.
      giveBack(orderId, lines);
    }
  }

  private void giveBack(String orderId, List<ReservationLine> lines) {
    for (ReservationLine line : lines) {
      stock.undo(line.sku(), StockChange.release(line.quantity(), orderId), marker(orderId));
    }
  }

  private static List<String> skus(List<ReservationLine> lines) {
    return lines.stream().map(ReservationLine::sku).toList();
  }

  private static String marker(String orderId) {
    return "reserve:" + orderId;
  }
}
