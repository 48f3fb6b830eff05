package io.ecom.inventory.control;

import io.ecom.inventory.control.ReservationStore.Reservation;
import io.ecom.inventory.entity.ReservationLine;
import io.ecom.inventory.entity.ReservationState;
import io.ecom.inventory.entity.StockChange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Function;

/** Gives reserved stock back (cancelled, expired) or lets it leave the shelf (shipped), once. */
@ApplicationScoped
public class EndReservation {
  @Inject StockStore stock;
  @Inject ReservationStore reservations;

  /** Also remembers a cancellation that overtook the order, so that nothing is reserved for it. */
  public void release(String orderId) {
    Reservation reservation = reservations.begin(orderId, ReservationState.RELEASED, List.of());
    if (reservation.state() == ReservationState.PENDING) {
      reservations.move(orderId, ReservationState.PENDING, ReservationState.RELEASED, null, null);
    }
    reservations.move(orderId, ReservationState.RESERVED, ReservationState.RELEASING, null, null);
    resume(reservations.begin(orderId, ReservationState.RELEASED, List.of()));
  }

  /** The goods left: what was reserved is no longer on hand. */
  public void commit(String orderId) {
    reservations.move(orderId, ReservationState.RESERVED, ReservationState.COMMITTING, null, null);
    resume(reservations.begin(orderId, ReservationState.RELEASED, List.of()));
  }

  void resume(Reservation reservation) {
    switch (reservation.state()) {
      case RELEASING ->
          end(
              reservation,
              "release:",
              line -> StockChange.release(line.quantity(), reservation.orderId()),
              ReservationState.RELEASED);
      case COMMITTING ->
          end(
              reservation,
              "commit:",
              line -> StockChange.ship(line.quantity(), reservation.orderId()),
              ReservationState.COMMITTED);
      default -> {
        // Nothing is held, or it has ended already.
      }
    }
  }

  private void end(
      Reservation reservation,
      String step,
      Function<ReservationLine, StockChange> change,
      ReservationState ended) {
    String marker = step + reservation.orderId();
    for (ReservationLine line : reservation.lines()) {
      stock.apply(line.sku(), change.apply(line), marker);
    }
    reservations.move(reservation.orderId(), reservation.state(), ended, null, null);
    stock.forget(reservation.lines().stream().map(ReservationLine::sku).toList(), marker);
  }
}
