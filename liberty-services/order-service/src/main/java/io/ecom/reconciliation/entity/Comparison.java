package io.ecom.reconciliation.entity;

import io.ecom.order.entity.OrderStatus;
import io.ecom.reconciliation.entity.OrderFacts.Shown;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the differences between what is said of an order. */
public final class Comparison {
  private static final String NOTHING = "nothing";

  private final Sides sides;
  private final Instant before;
  private final List<Difference> found = new ArrayList<>();

  private Comparison(Sides sides, Instant before) {
    this.sides = sides;
    this.before = before;
  }

  /**
   * Compares.
   *
   * @param before what changed later is under way, and no difference yet
   */
  public static List<Difference> of(Sides sides, Instant before) {
    Comparison comparison = new Comparison(sides, before);
    if (!sides.changedAt().isAfter(before)) {
      comparison.compare();
    }
    return comparison.found;
  }

  /** Stock next to its ledger. */
  public static List<Difference> of(StockFacts stock, Instant before) {
    if (stock.flaw() == null || stock.changedAt().isAfter(before)) {
      return List.of();
    }
    Map<String, String> says =
        Map.of(
            "stock",
            stock.onHand() + " on hand, " + stock.reserved() + " reserved",
            "ledger",
            stock.flaw());
    return List.of(
        new Difference(
            Kind.STOCK_LEDGER_DIFFERS, stock.sku(), says, stock.changedAt(), Remedy.NONE));
  }

  /** An outbox whose oldest event should have been published long ago. */
  public static List<Difference> ofBacklog(
      String service, @Nullable Instant oldestUnsent, Instant limit) {
    if (oldestUnsent == null || oldestUnsent.isAfter(limit)) {
      return List.of();
    }
    return List.of(
        new Difference(
            Kind.OUTBOX_BACKLOG,
            service,
            Map.of("outbox", "oldest unsent event of " + oldestUnsent),
            oldestUnsent,
            Remedy.NONE));
  }

  /** A service that did not tell of its outbox. */
  public static Difference silent(String service, String why, Instant now) {
    return new Difference(Kind.SERVICE_SILENT, service, Map.of("answer", why), now, Remedy.NONE);
  }

  private void compare() {
    OrderFacts order = sides.order();
    PaymentFacts payment = sides.payment();
    ReservationFacts reservation = sides.reservation();
    if (order == null) {
      withoutOrder(payment, reservation);
      return;
    }
    compareView(order);
    switch (order.status()) {
      case PENDING -> comparePending(order, payment);
      case CONFIRMED -> compareConfirmed(payment, reservation);
      case CANCELLED -> compareCancelled(payment, reservation);
      default -> compareShipped(payment, reservation);
    }
    if (payment != null) {
      comparePayment(order, payment);
    }
    if (reservation != null
        && (reservation.isReserved() || reservation.isCommitted())
        && !reservation.quantities().equals(order.quantities())) {
      add(
          Kind.RESERVATION_LINES_DIFFER,
          Map.of(
              "order", order.quantities().toString(),
              "reservation", reservation.quantities().toString()),
          Remedy.NONE);
    }
  }

  private void withoutOrder(
      @Nullable PaymentFacts payment, @Nullable ReservationFacts reservation) {
    if (payment != null && payment.isMoneyHeld()) {
      add(Kind.PAYMENT_WITHOUT_ORDER, Remedy.NONE);
    }
    if (reservation != null && (reservation.isHeld() || reservation.isCommitted())) {
      add(Kind.RESERVATION_WITHOUT_ORDER, Remedy.NONE);
    }
  }

  private void compareView(OrderFacts order) {
    if (order.shown() == Shown.NOTHING) {
      add(Kind.ORDER_VIEW_MISSING, Map.of("events", order.status().name()), Remedy.REWRITE_VIEW);
    } else if (order.shown() == Shown.DIFFERENT) {
      add(Kind.ORDER_VIEW_DIFFERS, Map.of("events", order.status().name()), Remedy.REWRITE_VIEW);
    }
  }

  private void comparePending(OrderFacts order, @Nullable PaymentFacts payment) {
    if (!order.deadline().isAfter(before)) {
      add(
          Kind.ORDER_OVERDUE,
          Map.of("order", "PENDING, deadline " + order.deadline()),
          Remedy.EXPIRE_ORDER);
    } else if (payment != null && (payment.isAuthorised() || payment.isCaptured())) {
      add(Kind.PENDING_THOUGH_PAID, Remedy.NONE);
    }
  }

  private void compareConfirmed(
      @Nullable PaymentFacts payment, @Nullable ReservationFacts reservation) {
    if (payment == null || !(payment.isAuthorised() || payment.isCaptured())) {
      add(Kind.CONFIRMED_WITHOUT_PAYMENT, Remedy.NONE);
    }
    if (reservation == null || !reservation.isReserved()) {
      add(Kind.CONFIRMED_WITHOUT_STOCK, Remedy.NONE);
    }
  }

  private void compareShipped(
      @Nullable PaymentFacts payment, @Nullable ReservationFacts reservation) {
    if (payment == null || !payment.isCaptured()) {
      add(Kind.SHIPPED_NOT_CAPTURED, Remedy.NONE);
    }
    if (reservation == null || !reservation.isCommitted()) {
      add(Kind.SHIPPED_STILL_RESERVED, Remedy.NONE);
    }
  }

  /** What was taken is given back by people, not by this. */
  private void compareCancelled(
      @Nullable PaymentFacts payment, @Nullable ReservationFacts reservation) {
    if (payment != null && payment.isMoneyHeld()) {
      add(
          Kind.CANCELLED_PAYMENT_HELD,
          payment.isTaken() ? Remedy.NONE : Remedy.ANNOUNCE_CANCELLATION);
    }
    if (reservation != null && (reservation.isHeld() || reservation.isCommitted())) {
      add(
          Kind.CANCELLED_STOCK_HELD,
          reservation.isCommitted() ? Remedy.NONE : Remedy.ANNOUNCE_CANCELLATION);
    }
  }

  private void comparePayment(OrderFacts order, PaymentFacts payment) {
    if (!payment.amount().equals(order.total())) {
      add(
          Kind.PAYMENT_AMOUNT_DIFFERS,
          Map.of("order", order.total().toString(), "payment", payment.amount().toString()),
          Remedy.NONE);
    }
    // What is given back of a cancelled order is between payment and provider.
    if (order.status() != OrderStatus.CANCELLED && payment.refunded() != order.refunded()) {
      add(
          Kind.REFUND_DIFFERS,
          Map.of("order", "refunded " + order.refunded(), "payment", payment.ours()),
          Remedy.NONE);
    }
    if (!payment.agreesWithProvider()) {
      add(
          Kind.PAYMENT_DIFFERS_AT_PROVIDER,
          Map.of("payment", payment.ours(), "provider", payment.providers()),
          Remedy.NONE);
    }
  }

  private void add(Kind kind, Remedy remedy) {
    add(kind, everySide(), remedy);
  }

  private void add(Kind kind, Map<String, String> says, Remedy remedy) {
    found.add(new Difference(kind, sides.orderId(), says, sides.changedAt(), remedy));
  }

  private Map<String, String> everySide() {
    OrderFacts order = sides.order();
    PaymentFacts payment = sides.payment();
    ReservationFacts reservation = sides.reservation();
    Map<String, String> says = new LinkedHashMap<>();
    OrderStatus status = order == null ? null : order.status();
    says.put("order", status == null ? NOTHING : status.name());
    says.put("payment", payment == null ? NOTHING : payment.ours());
    says.put("provider", payment == null ? NOTHING : payment.providers());
    says.put("reservation", reservation == null ? NOTHING : reservation.state());
    return says;
  }
}
