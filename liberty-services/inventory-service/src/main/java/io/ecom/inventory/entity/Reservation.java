package io.ecom.inventory.entity;

import java.time.Instant;
import java.util.List;

/**
 * What an order holds, held or did not get; also what came back of one.
 *
 * @param id the order's, or that of {@link #ofReturn}
 * @param since when it came into its state, by the database's clock
 */
public record Reservation(
    String id, ReservationState state, List<ReservationLine> lines, Instant since) {

  public static String ofReturn(String returnId) {
    return "return:" + returnId;
  }

  /** Whether a change of stock is the one by which this holds what it holds. */
  public boolean tookBy(String take) {
    return lines.stream().anyMatch(line -> take.equals(line.take()));
  }

  /** Whether nothing of it is still to be done to the stock. */
  public boolean isOver() {
    return switch (state) {
      case RELEASED, COMMITTED, RESTOCKED, REJECTED -> true;
      case RESERVED, RELEASING, COMMITTING, RESTOCKING -> false;
    };
  }
}
