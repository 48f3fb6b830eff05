package io.ecom.order.entity;

import io.ecom.cart.entity.PricedLine;
import io.ecom.cart.entity.Totals;
import io.ecom.contracts.Customer;
import io.ecom.contracts.Money;
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
    List<RefundEntry> refunds,
    List<ReturnEntry> returns,
    List<TimelineEntry> timeline,
    Instant deadline,
    Instant placedAt,
    Instant updatedAt,
    long version) {

  /** Views that were stored before there were refunds and returns have none. */
  @SuppressWarnings("ConstantValue")
  public OrderView {
    refunds = refunds == null ? List.of() : refunds;
    returns = returns == null ? List.of() : returns;
    payment = payment.in(totals.total().currency());
  }

  /**
   * @param status {@code none} until it is asked for, then {@code requested}, {@code
   *     action-required}, {@code authorised}, {@code declined}, {@code captured}, {@code
   *     capture-failed}, {@code voided} or, when all of it is given back, {@code refunded}
   * @param nextActionUrl where the customer confirms the payment, when that is required
   * @param refunded what was given back of what was captured
   */
  public record Payment(
      String status, @Nullable String nextActionUrl, Money captured, Money refunded) {

    @SuppressWarnings("ConstantValue")
    private Payment in(String currency) {
      return captured != null
          ? this
          : new Payment(status, nextActionUrl, Money.zero(currency), Money.zero(currency));
    }

    Payment with(String next) {
      return new Payment(next, null, captured, refunded);
    }
  }

  /**
   * Money given back.
   *
   * @param status {@code requested}, {@code refunded} or {@code failed}
   * @param code why it failed
   */
  public record RefundEntry(
      String id,
      Money amount,
      String reason,
      String status,
      @Nullable String code,
      Instant requestedAt) {}

  /**
   * Goods that come back.
   *
   * @param status {@code requested}, {@code received} or {@code rejected}
   * @param received what came of the lines
   * @param rejection why it was rejected
   */
  public record ReturnEntry(
      String id,
      List<ReturnLine> lines,
      String reason,
      String status,
      List<ReceivedLine> received,
      @Nullable String rejection,
      Instant requestedAt) {}

  /** Why there will be no delivery. */
  public record Cancellation(String code, String reason) {}

  /** A step of the order's life, for people. */
  public record TimelineEntry(Instant at, String event, @Nullable String note) {}

  /** Whether there is nothing to wait for, other than people. */
  public boolean isSettled() {
    return status != OrderStatus.PENDING || payment.nextActionUrl() != null;
  }
}
