package io.ecom.order.entity;

import io.ecom.cart.entity.PricedLine;
import io.ecom.cart.entity.Totals;
import io.ecom.contracts.Customer;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order as customers and staff read it: a projection of its events.
 *
 * @param deadline when it is cancelled if it is still pending
 */
public record OrderView(
    String id,
    String number,
    OrderStatus status,
    Customer customer,
    List<PricedLine> lines,
    Totals totals,
    Address shippingAddress,
    Payment payment,
    @Nullable Cancellation cancellation,
    List<TimelineEntry> timeline,
    Instant deadline,
    Instant placedAt,
    Instant updatedAt,
    long version) {

  /**
   * @param status {@code none} until it is asked for, then {@code requested}, {@code
   *     action-required}, {@code authorised}, {@code declined}, {@code captured} or {@code voided}
   * @param nextActionUrl where the customer confirms the payment, when that is required
   */
  public record Payment(String status, @Nullable String nextActionUrl) {
    static Payment in(String status) {
      return new Payment(status, null);
    }
  }

  /** Why there will be no delivery. */
  public record Cancellation(String code, String reason) {}

  /** A step of the order's life, for people. */
  public record TimelineEntry(Instant at, String event, @Nullable String note) {}

  /** Whether there is nothing to wait for, other than people. */
  public boolean isSettled() {
    return status != OrderStatus.PENDING || payment.nextActionUrl() != null;
  }
}
