package io.ecom.inventory.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** A confirmed order holds its stock until it is shipped or cancelled. */
@ApplicationScoped
public class KeepReservation {
  @Inject ReservationStore reservations;

  public void forOrder(String orderId) {
    reservations.keep(orderId);
  }
}
