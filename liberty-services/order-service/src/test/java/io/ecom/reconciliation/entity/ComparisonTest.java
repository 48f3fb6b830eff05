package io.ecom.reconciliation.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.ecom.contracts.Money;
import io.ecom.order.entity.OrderStatus;
import io.ecom.reconciliation.entity.OrderFacts.Shown;
import io.ecom.reconciliation.entity.ReservationFacts.Line;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {
  private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
  private static final Instant BEFORE = NOW.minus(Duration.ofSeconds(60));
  private static final Instant LONG_AGO = NOW.minus(Duration.ofHours(1));
  private static final Money TOTAL = new Money(2_500, "EUR");

  private static OrderFacts order(OrderStatus status) {
    return order(status, Shown.SAME, LONG_AGO);
  }

  private static OrderFacts order(OrderStatus status, Shown shown, Instant changedAt) {
    return new OrderFacts(
        status, TOTAL, 0, Map.of("MUG", 2), NOW.plusSeconds(600), changedAt, shown);
  }

  private static PaymentFacts payment(String status) {
    return payment(status, status);
  }

  private static PaymentFacts payment(String status, @Nullable String atProvider) {
    return new PaymentFacts("o1", status, TOTAL, 0, atProvider, LONG_AGO);
  }

  private static ReservationFacts reservation(String state) {
    return new ReservationFacts("o1", state, List.of(new Line("MUG", 2)), LONG_AGO);
  }

  private static List<Difference> compare(
      @Nullable OrderFacts order,
      @Nullable PaymentFacts payment,
      @Nullable ReservationFacts reservation) {
    return Comparison.of(new Sides("o1", order, payment, reservation), BEFORE);
  }

  private static void assertFound(List<Difference> found, Kind kind, Remedy remedy) {
    assertThat(found).extracting(Difference::kind).containsExactly(kind);
    assertThat(found).extracting(Difference::remedy).containsExactly(remedy);
    assertThat(found).extracting(Difference::subject).containsExactly("o1");
  }

  @ParameterizedTest
  @CsvSource({
    "CONFIRMED, AUTHORISED,      AUTHORISED, RESERVED",
    "SHIPPED,   CAPTURED,        CAPTURED,   COMMITTED",
    "DELIVERED, CAPTURED,        CAPTURED,   COMMITTED",
    "DELIVERED, CAPTURED,        ,           COMMITTED",
    "CANCELLED, VOIDED,          ABSENT,     RELEASED",
    "CANCELLED, DECLINED,        VOIDED,     RELEASED",
    "CANCELLED, VOIDED,          VOIDED,     REJECTED",
    "PENDING,   PENDING,         PROCESSING, RESERVED",
    "PENDING,   REQUIRES_ACTION, REQUIRES_ACTION, RESERVED"
  })
  void findsNothingWhereAllSayTheSame(
      OrderStatus status, String payment, @Nullable String atProvider, String reservation) {
    assertThat(compare(order(status), payment(payment, atProvider), reservation(reservation)))
        .isEmpty();
  }

  @Test
  void findsNothingOfAnOrderThatNobodyHasHeardOfYet() {
    assertThat(compare(order(OrderStatus.PENDING), null, null)).isEmpty();
    assertThat(compare(order(OrderStatus.CANCELLED), null, null)).isEmpty();
  }

  @Test
  void leavesAloneWhatIsUnderWay() {
    OrderFacts justCancelled = order(OrderStatus.CANCELLED, Shown.SAME, BEFORE.plusMillis(1));
    assertThat(compare(justCancelled, payment("AUTHORISED"), reservation("RESERVED"))).isEmpty();
  }

  @Test
  void anOverdueOrderIsExpired() {
    OrderFacts overdue =
        new OrderFacts(
            OrderStatus.PENDING, TOTAL, 0, Map.of("MUG", 2), BEFORE, LONG_AGO, Shown.SAME);
    assertFound(compare(overdue, null, null), Kind.ORDER_OVERDUE, Remedy.EXPIRE_ORDER);
  }

  @Test
  void aWrongViewIsRewritten() {
    assertFound(
        compare(order(OrderStatus.PENDING, Shown.NOTHING, LONG_AGO), null, null),
        Kind.ORDER_VIEW_MISSING,
        Remedy.REWRITE_VIEW);
    assertFound(
        compare(order(OrderStatus.PENDING, Shown.DIFFERENT, LONG_AGO), null, null),
        Kind.ORDER_VIEW_DIFFERS,
        Remedy.REWRITE_VIEW);
  }

  @Test
  void aPaymentThatTheOrderHasMissed() {
    assertFound(
        compare(order(OrderStatus.PENDING), payment("AUTHORISED"), reservation("RESERVED")),
        Kind.PENDING_THOUGH_PAID,
        Remedy.NONE);
  }

  @Test
  void aConfirmedOrderNeedsPaymentAndStock() {
    OrderFacts confirmed = order(OrderStatus.CONFIRMED);
    assertFound(
        compare(confirmed, payment("VOIDED"), reservation("RESERVED")),
        Kind.CONFIRMED_WITHOUT_PAYMENT,
        Remedy.NONE);
    assertFound(
        compare(confirmed, null, reservation("RESERVED")),
        Kind.CONFIRMED_WITHOUT_PAYMENT,
        Remedy.NONE);
    assertFound(
        compare(confirmed, payment("AUTHORISED"), reservation("RELEASED")),
        Kind.CONFIRMED_WITHOUT_STOCK,
        Remedy.NONE);
  }

  @Test
  void aShippedOrderIsPaidAndHasLeft() {
    OrderFacts shipped = order(OrderStatus.SHIPPED);
    assertFound(
        compare(shipped, payment("AUTHORISED"), reservation("COMMITTED")),
        Kind.SHIPPED_NOT_CAPTURED,
        Remedy.NONE);
    assertFound(
        compare(shipped, payment("CAPTURED"), reservation("RESERVED")),
        Kind.SHIPPED_STILL_RESERVED,
        Remedy.NONE);
  }

  @Test
  void aCancelledOrderHoldsNothing() {
    OrderFacts cancelled = order(OrderStatus.CANCELLED);
    assertFound(
        compare(cancelled, payment("AUTHORISED"), reservation("RELEASED")),
        Kind.CANCELLED_PAYMENT_HELD,
        Remedy.ANNOUNCE_CANCELLATION);
    assertFound(
        compare(cancelled, payment("VOIDED"), reservation("RESERVED")),
        Kind.CANCELLED_STOCK_HELD,
        Remedy.ANNOUNCE_CANCELLATION);
  }

  @Test
  void moneyThatWasTakenIsForPeopleToGiveBack() {
    assertFound(
        compare(order(OrderStatus.CANCELLED), payment("CAPTURED"), reservation("RELEASED")),
        Kind.CANCELLED_PAYMENT_HELD,
        Remedy.NONE);
    assertFound(
        compare(order(OrderStatus.CANCELLED), payment("VOIDED"), reservation("COMMITTED")),
        Kind.CANCELLED_STOCK_HELD,
        Remedy.NONE);
  }

  @Test
  void amountsAreTheSameEverywhere() {
    OrderFacts shipped = order(OrderStatus.SHIPPED);
    ReservationFacts left = reservation("COMMITTED");
    Money less = new Money(2_400, "EUR");
    assertFound(
        compare(shipped, new PaymentFacts("o1", "CAPTURED", less, 0, "CAPTURED", LONG_AGO), left),
        Kind.PAYMENT_AMOUNT_DIFFERS,
        Remedy.NONE);
    assertFound(
        compare(
            shipped, new PaymentFacts("o1", "CAPTURED", TOTAL, 100, "CAPTURED", LONG_AGO), left),
        Kind.REFUND_DIFFERS,
        Remedy.NONE);
  }

  @ParameterizedTest
  @CsvSource({
    "SHIPPED,   CAPTURED,   AUTHORISED, COMMITTED",
    "CONFIRMED, AUTHORISED, VOIDED,     RESERVED",
    "CONFIRMED, AUTHORISED, CAPTURED,   RESERVED",
    "PENDING,   PENDING,    AUTHORISED, RESERVED"
  })
  void theProviderSaysWhatWeSay(
      OrderStatus status, String payment, String atProvider, String reservation) {
    assertFound(
        compare(order(status), payment(payment, atProvider), reservation(reservation)),
        Kind.PAYMENT_DIFFERS_AT_PROVIDER,
        Remedy.NONE);
  }

  @Test
  void whatTheProviderStillHoldsForACancelledOrder() {
    List<Difference> found =
        compare(
            order(OrderStatus.CANCELLED), payment("VOIDED", "AUTHORISED"), reservation("RELEASED"));
    assertThat(found)
        .extracting(Difference::kind)
        .containsExactly(Kind.CANCELLED_PAYMENT_HELD, Kind.PAYMENT_DIFFERS_AT_PROVIDER);
  }

  @Test
  void whatNoOrderAccountsFor() {
    assertFound(
        compare(null, payment("AUTHORISED"), null), Kind.PAYMENT_WITHOUT_ORDER, Remedy.NONE);
    assertFound(
        compare(null, null, reservation("RESERVED")), Kind.RESERVATION_WITHOUT_ORDER, Remedy.NONE);
    assertThat(compare(null, payment("DECLINED"), reservation("RELEASED"))).isEmpty();
  }

  @Test
  void whatIsReservedIsWhatWasOrdered() {
    ReservationFacts less =
        new ReservationFacts("o1", "RESERVED", List.of(new Line("MUG", 1)), LONG_AGO);
    assertFound(
        compare(order(OrderStatus.CONFIRMED), payment("AUTHORISED"), less),
        Kind.RESERVATION_LINES_DIFFER,
        Remedy.NONE);
  }

  @Test
  void saysWhatEachSideSays() {
    Difference held =
        compare(order(OrderStatus.CANCELLED), payment("AUTHORISED"), reservation("RELEASED"))
            .get(0);
    assertThat(held.says())
        .containsEntry("order", "CANCELLED")
        .containsEntry("payment", "AUTHORISED")
        .containsEntry("provider", "AUTHORISED")
        .containsEntry("reservation", "RELEASED");
    assertThat(held.since()).isEqualTo(LONG_AGO);
  }

  @Test
  void aLedgerThatDoesNotLeadToItsStock() {
    StockFacts right = new StockFacts("MUG", 5, 1, null, LONG_AGO);
    StockFacts wrong = new StockFacts("MUG", 5, 1, "version 2 is missing", LONG_AGO);
    StockFacts recent = new StockFacts("MUG", 5, 1, "version 2 is missing", NOW);

    assertThat(Comparison.of(right, BEFORE)).isEmpty();
    assertThat(Comparison.of(recent, BEFORE)).isEmpty();
    assertThat(Comparison.of(wrong, BEFORE))
        .extracting(Difference::kind, Difference::subject)
        .containsExactly(tuple(Kind.STOCK_LEDGER_DIFFERS, "MUG"));
  }

  @Test
  void anEventThatWaitsTooLong() {
    assertThat(Comparison.ofBacklog("order-service", null, BEFORE)).isEmpty();
    assertThat(Comparison.ofBacklog("order-service", NOW, BEFORE)).isEmpty();
    assertThat(Comparison.ofBacklog("order-service", LONG_AGO, BEFORE))
        .extracting(Difference::kind)
        .containsExactly(Kind.OUTBOX_BACKLOG);
  }
}
