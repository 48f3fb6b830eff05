package io.ecom.inventory.control;

import io.ecom.contracts.OrderReturned;
import io.ecom.inventory.entity.Allocation;
import io.ecom.inventory.entity.Location;
import io.ecom.inventory.entity.Reservation;
import io.ecom.inventory.entity.ReservationLine;
import io.ecom.inventory.entity.ReservationState;
import io.ecom.inventory.entity.StockChange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Gives reserved stock back (cancelled, expired), lets it leave the shelf (shipped) or puts it
 * there again (returned), once.
 */
@ApplicationScoped
public class EndReservation {
  @Inject StockSteps steps;
  @Inject ReservationStore reservations;

  /** Also remembers a cancellation that overtook the order, so that nothing is reserved for it. */
  public void release(String orderId) {
    while (true) {
      Optional<Reservation> claimed = reservations.claim(orderId, ReservationState.RELEASING);
      if (claimed.isPresent()) {
        finish(claimed.get());
        return;
      }
      Optional<Reservation> known = reservations.find(orderId);
      boolean isDone =
          known.isPresent()
              ? known.get().state() != ReservationState.RESERVED
              : reservations.record(orderId, ReservationState.RELEASED, List.of(), null, null);
      if (isDone) {
        return;
      }
    }
  }

  /** Gives back what no order confirmed in time; a confirmation that comes first wins. */
  void expire(String orderId, Instant now) {
    reservations.claimExpired(orderId, now).ifPresent(this::finish);
  }

  /** The goods left: what was reserved is no longer on hand. */
  public void commit(String orderId) {
    reservations.claim(orderId, ReservationState.COMMITTING).ifPresent(this::finish);
  }

  /** The goods came back: what can be sold again lies where it came from. */
  public void restock(OrderReturned returned) {
    Map<String, Integer> quantities =
        returned.lines().stream()
            .filter(OrderReturned.Line::restock)
            .collect(Collectors.toMap(l -> l.sku(), l -> l.quantity(), Integer::sum, TreeMap::new));
    if (quantities.isEmpty()) {
      return;
    }
    List<ReservationLine> shipped =
        reservations.find(returned.orderId()).map(Reservation::lines).orElse(List.of());
    List<ReservationLine> lines =
        quantities.entrySet().stream()
            .map(e -> new ReservationLine(e.getKey(), e.getValue(), home(e, shipped), null))
            .toList();
    reservations
        .claimReturn(Reservation.ofReturn(returned.returnId()), lines)
        .ifPresent(this::finish);
  }

  private static List<Allocation> home(
      Map.Entry<String, Integer> line, List<ReservationLine> shipped) {
    String location =
        shipped.stream()
            .filter(l -> l.sku().equals(line.getKey()) && !l.from().isEmpty())
            .map(l -> l.from().get(0).location())
            .findFirst()
            .orElse(Location.MAIN);
    return List.of(new Allocation(location, line.getValue()));
  }

  /** Goes on with what a process that died had begun. */
  void resume(Reservation stalled) {
    Optional<Reservation> claimed =
        stalled.state() == ReservationState.RESTOCKING
            ? reservations.claimReturn(stalled.id(), stalled.lines())
            : reservations.claim(stalled.id(), stalled.state());
    claimed.ifPresent(this::finish);
  }

  private void finish(Reservation claimed) {
    String id = claimed.id();
    switch (claimed.state()) {
      case RELEASING ->
          end(claimed, l -> StockChange.release(places(l), id), ReservationState.RELEASED);
      case COMMITTING ->
          end(claimed, l -> StockChange.ship(places(l), id), ReservationState.COMMITTED);
      case RESTOCKING ->
          end(claimed, l -> StockChange.restock(places(l), id), ReservationState.RESTOCKED);
      default -> throw new IllegalArgumentException(id + " is " + claimed.state());
    }
  }

  private void end(
      Reservation claimed, Function<ReservationLine, StockChange> change, ReservationState ended) {
    steps.end(claimed.id(), claimed.lines(), claimed.since(), change);
    reservations.finish(claimed, ended);
  }

  private static List<Allocation> places(ReservationLine line) {
    return StockStore.placesOf(line.from(), line.quantity());
  }
}
