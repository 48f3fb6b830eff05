package io.ecom.order.entity;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.cart.entity.Articles;
import io.ecom.cart.entity.PricedLine;
import io.ecom.contracts.Money;
import io.ecom.order.entity.OrderEvent.Placed;
import io.ecom.order.entity.OrderEvent.RefundRequested;
import io.ecom.order.entity.Settlement.Refund;
import io.ecom.order.entity.Settlement.RefundStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for an order whatever is done to it, in whatever order. */
class OrderPropertyTest {
  private static final List<PricedLine> LINES =
      List.of(line("MUG", 1_000, 3), line("CUP", 799, 2), Articles.line("JAR", 0, 1));
  private static final List<String> SKUS = List.of("MUG", "CUP", "JAR", "HAT");

  /** A line whose total is no multiple of its quantity, as a promotion may make it. */
  private static PricedLine line(String sku, long total, int quantity) {
    PricedLine line = Articles.line(sku, total / quantity, quantity);
    return new PricedLine(
        sku,
        line.productId(),
        line.slug(),
        line.title(),
        null,
        null,
        line.unitPrice(),
        quantity,
        new Money(total, "EUR"));
  }

  private static Money eur(long cents) {
    return new Money(cents, "EUR");
  }

  @Provide
  Arbitrary<Consumer<Order>> verbs() {
    Arbitrary<String> id = Arbitraries.of("1", "2", "3");
    Arbitrary<Integer> quantity = Arbitraries.integers().between(0, 3);
    Arbitrary<String> sku = Arbitraries.of(SKUS);
    Arbitrary<Consumer<Order>> refunds =
        Combinators.combine(id, Arbitraries.longs().between(-1, 3_000))
            .as((refund, cents) -> order -> order.requestRefund(refund, eur(cents), "r", "eve"));
    Arbitrary<Consumer<Order>> everything =
        id.map(refund -> order -> order.requestRefund(refund, null, "r", "eve"));
    Arbitrary<Consumer<Order>> given = id.map(refund -> order -> answer(order, refund));
    Arbitrary<Consumer<Order>> failed =
        id.map(refund -> order -> order.refundFailed(refund, "c", null));
    Arbitrary<Consumer<Order>> returns =
        Combinators.combine(id, sku, quantity)
            .as(
                (one, what, many) ->
                    order -> order.requestReturn(one, List.of(new ReturnLine(what, many)), "r"));
    Arbitrary<Consumer<Order>> received =
        id.map(one -> order -> order.receiveReturn(one, null, "eve"));
    Arbitrary<Consumer<Order>> part =
        Combinators.combine(id, sku, quantity)
            .as(
                (one, what, many) ->
                    order ->
                        order.receiveReturn(
                            one, List.of(new ReceivedLine(what, many, many > 1)), "eve"));
    Arbitrary<Consumer<Order>> rejected = id.map(one -> order -> order.rejectReturn(one, "worn"));
    Arbitrary<Consumer<Order>> others =
        Arbitraries.of(
            order -> order.stockReserved(OrderFixtures.DEADLINE),
            order -> order.stockRejected(List.of()),
            order -> order.paymentAuthorised("p1"),
            order -> order.paymentActionRequired("p1", "/x"),
            order -> order.paymentDeclined("p1", CancellationCode.PAYMENT_DECLINED, "c", null),
            order -> order.paymentCaptured("p1"),
            order -> order.paymentCaptureFailed("c", null),
            order -> order.paymentVoided("p1"),
            order -> order.ship(null),
            order -> order.deliver(null),
            order -> order.expire(OrderFixtures.NOW),
            order -> order.cancel(CancellationCode.CUSTOMER_REQUEST, "no"));
    return Arbitraries.oneOf(
        refunds, everything, given, failed, returns, received, part, rejected, others);
  }

  private static void answer(Order order, String refundId) {
    Refund refund = order.state().settlement().find(refundId);
    order.refunded(refundId, refund == null ? eur(1) : refund.amount());
  }

  @Property
  void anyVerbsInAnyOrder(
      @ForAll boolean paid, @ForAll("sequences") List<Consumer<Order>> sequence) {
    Placed placed = OrderFixtures.placed("o1", "E-1", "ann", LINES);
    Order order = Order.place(placed);
    if (paid) {
      order.stockReserved(OrderFixtures.DEADLINE);
      order.paymentAuthorised("p1");
      order.ship(null);
      order.paymentCaptured("p1");
    }
    for (Consumer<Order> verb : sequence) {
      int before = order.changes().size();
      try {
        verb.accept(order);
      } catch (IllegalTransition refused) {
        assertThat(order.changes()).hasSize(before);
      }
      assertMoneyAndGoodsAddUp(order);
    }
    assertThat(fold(order.changes())).isEqualTo(order.state());
  }

  @Provide
  Arbitrary<List<Consumer<Order>>> sequences() {
    return verbs().list().ofMaxSize(30);
  }

  private static void assertMoneyAndGoodsAddUp(Order order) {
    Settlement money = order.state().settlement();
    Money spent =
        money.refunds().stream()
            .filter(refund -> refund.status() != RefundStatus.FAILED)
            .map(Refund::amount)
            .reduce(eur(0), Money::plus);
    Money captured = money.captured() ? money.charged() : eur(0);
    assertThat(spent.amount()).isBetween(0L, captured.amount());
    assertThat(spent.plus(money.left())).isEqualTo(captured);
    for (PricedLine line : LINES) {
      assertThat(order.state().returns().received(line.sku())).isBetween(0, line.quantity());
    }
    assertThat(order.state().returns().received("HAT")).isZero();
  }

  private static OrderState fold(List<OrderEvent> events) {
    OrderState state = null;
    for (OrderEvent event : events) {
      state = OrderState.after(state, event);
    }
    return java.util.Objects.requireNonNull(state);
  }

  /** However a line comes back, its parts are worth what was charged for the whole. */
  @Property
  void theUnitsOfALineSumToItsTotal(@ForAll("splits") List<Integer> split) {
    Order order = Order.place(OrderFixtures.placed("o1", "E-1", "ann", LINES));
    order.stockReserved(OrderFixtures.DEADLINE);
    order.paymentAuthorised("p1");
    order.ship(null);
    order.paymentCaptured("p1");
    List<Money> refunds = new ArrayList<>();
    for (int i = 0; i < split.size(); i++) {
      int before = order.changes().size();
      order.requestReturn("r" + i, List.of(new ReturnLine("MUG", split.get(i))), "r");
      order.receiveReturn("r" + i, null, "eve");
      order.changes().stream()
          .skip(before)
          .filter(event -> event instanceof RefundRequested)
          .forEach(event -> refunds.add(((RefundRequested) event).amount()));
    }
    assertThat(refunds.stream().reduce(eur(0), Money::plus)).isEqualTo(eur(1_000));
  }

  @Provide
  Arbitrary<List<Integer>> splits() {
    return Arbitraries.of(List.of(3), List.of(1, 2), List.of(2, 1), List.of(1, 1, 1));
  }
}
