package io.ecom.order.entity;

import static io.ecom.order.entity.OrderFixtures.DEADLINE;
import static io.ecom.order.entity.OrderFixtures.after;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ecom.contracts.Money;
import io.ecom.order.entity.OrderEvent.LateAnswer;
import io.ecom.order.entity.OrderEvent.PaymentAuthorised;
import io.ecom.order.entity.OrderEvent.PaymentCaptureFailed;
import io.ecom.order.entity.OrderEvent.PaymentCaptured;
import io.ecom.order.entity.OrderEvent.RefundFailed;
import io.ecom.order.entity.OrderEvent.RefundRequested;
import io.ecom.order.entity.OrderEvent.Refunded;
import io.ecom.order.entity.OrderEvent.ReturnReceived;
import io.ecom.order.entity.OrderEvent.ReturnRejected;
import io.ecom.order.entity.OrderEvent.ReturnRequested;
import io.ecom.order.entity.OrderEvent.Shipped;
import io.ecom.order.entity.OrderEvent.StockReserved;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** An order of two mugs at 12.50 with 4.90 for shipping. */
class AftersalesTest {
  private static final List<ReturnLine> ONE = List.of(new ReturnLine("MUG", 1));
  private static final List<ReturnLine> TWO = List.of(new ReturnLine("MUG", 2));
  private static final List<ReceivedLine> ONE_CAME = List.of(new ReceivedLine("MUG", 1, true));
  private static final PaymentCaptured CAPTURED = new PaymentCaptured("p1");

  private static Money eur(long cents) {
    return new Money(cents, "EUR");
  }

  private static Order shipped(OrderEvent... more) {
    Stream<OrderEvent> before =
        Stream.of(new StockReserved(DEADLINE), new PaymentAuthorised("p1"), new Shipped(null));
    return after(Stream.concat(before, Stream.of(more)).toArray(OrderEvent[]::new));
  }

  private static RefundRequested refund(String id, long cents) {
    return new RefundRequested(id, eur(cents), "goodwill", "eve");
  }

  private static void assertIllegal(Order order, Consumer<Order> verb) {
    assertThatThrownBy(() -> verb.accept(order)).isInstanceOf(IllegalTransition.class);
    assertThat(order.changes()).isEmpty();
  }

  @Nested
  class Refunds {
    @Test
    void giveBackAPartOrAllThatIsLeft() {
      Order order = shipped(CAPTURED);
      order.requestRefund("f1", eur(1_000), "goodwill", "eve");
      order.requestRefund("f2", null, "goodwill", "eve");
      assertThat(order.changes()).containsExactly(refund("f1", 1_000), refund("f2", 1_990));
      assertThat(order.state().settlement().left()).isEqualTo(eur(0));
    }

    @Test
    void areOnlyOfWhatIsCaptured() {
      assertIllegal(shipped(), order -> order.requestRefund("f1", null, "r", "eve"));
      Order order = shipped(CAPTURED, refund("f1", 2_990));
      assertIllegal(order, it -> it.requestRefund("f2", null, "r", "eve"));
      assertIllegal(order, it -> it.requestRefund("f2", eur(1), "r", "eve"));
      Order fresh = shipped(CAPTURED);
      assertIllegal(fresh, it -> it.requestRefund("f1", eur(2_991), "r", "eve"));
      assertIllegal(fresh, it -> it.requestRefund("f1", eur(0), "r", "eve"));
      assertIllegal(fresh, it -> it.requestRefund("f1", eur(-1), "r", "eve"));
      assertIllegal(fresh, it -> it.requestRefund("f1", new Money(1, "USD"), "r", "eve"));
    }

    @Test
    void thatFailedLeaveTheirMoneyToOthers() {
      Order order = shipped(CAPTURED, refund("f1", 2_990), new RefundFailed("f1", "c", "m"));
      order.requestRefund("f2", null, "goodwill", "eve");
      assertThat(order.changes()).containsExactly(refund("f2", 2_990));
    }

    @Test
    void areMadeAndAnsweredOnce() {
      Order order = shipped(CAPTURED, refund("f1", 100));
      order.requestRefund("f1", eur(100), "goodwill", "eve");
      order.refunded("f1", eur(100));
      order.refunded("f1", eur(100));
      order.refundFailed("f1", "c", "m");
      assertThat(order.changes()).containsExactly(new Refunded("f1", eur(100)));
    }

    @Test
    void thatSucceedAfterFailingAreNotedButChangeNothing() {
      Order order = shipped(CAPTURED, refund("f1", 100), new RefundFailed("f1", "c", "m"));
      Settlement before = order.state().settlement();
      order.refundFailed("f1", "c", "m");
      order.refunded("f1", eur(100));
      assertThat(order.changes()).singleElement().isInstanceOf(LateAnswer.class);
      assertThat(order.state().settlement()).isEqualTo(before);
    }

    @Test
    void thatNobodyAskedForAreNoAnswers() {
      assertIllegal(shipped(CAPTURED), order -> order.refunded("f1", eur(100)));
      assertIllegal(shipped(CAPTURED), order -> order.refundFailed("f1", null, null));
      assertIllegal(shipped(CAPTURED, refund("f1", 100)), it -> it.refunded("f1", eur(99)));
    }
  }

  @Nested
  class Capturing {
    @Test
    void answersOnce() {
      Order order = shipped();
      order.paymentCaptureFailed("expired", "too late");
      order.paymentCaptureFailed("expired", "too late");
      order.paymentCaptured("p1");
      order.paymentCaptured("p1");
      order.paymentCaptureFailed("expired", "too late");
      assertThat(order.changes())
          .containsExactly(new PaymentCaptureFailed("expired", "too late"), CAPTURED);
    }
  }

  @Nested
  class ReturningGoods {
    @Test
    void refundsExactlyTheirPrice() {
      Order order = shipped(CAPTURED);
      order.requestReturn("r1", ONE, "chipped");
      order.receiveReturn("r1", null, "eve");
      assertThat(order.changes())
          .containsExactly(
              new ReturnRequested("r1", ONE, "chipped"),
              new ReturnReceived("r1", ONE_CAME),
              new RefundRequested(OrderIds.idFor("r1", "refund"), eur(1_250), "return", "eve"));
    }

    @Test
    void refundsNoMoreThanIsLeft() {
      Order order = shipped(CAPTURED, refund("f1", 2_000), new ReturnRequested("r1", ONE, "r"));
      order.receiveReturn("r1", null, "eve");
      assertThat(order.changes())
          .contains(new RefundRequested(OrderIds.idFor("r1", "refund"), eur(990), "return", "eve"));
      Order nothingLeft =
          shipped(CAPTURED, refund("f1", 2_990), new ReturnRequested("r1", ONE, "r"));
      nothingLeft.receiveReturn("r1", null, "eve");
      assertThat(nothingLeft.changes()).containsExactly(new ReturnReceived("r1", ONE_CAME));
    }

    @Test
    void isForShippedGoodsOnly() {
      assertIllegal(after(), order -> order.requestReturn("r1", ONE, "r"));
      assertIllegal(
          after(new StockReserved(DEADLINE), new PaymentAuthorised("p1")),
          order -> order.requestReturn("r1", ONE, "r"));
    }

    @Test
    void isForWhatWasOrderedAndIsNotOnItsWayBack() {
      Order order = shipped(CAPTURED, new ReturnRequested("r1", ONE, "r"));
      assertIllegal(order, it -> it.requestReturn("r2", TWO, "r"));
      assertIllegal(order, it -> it.requestReturn("r2", List.of(), "r"));
      assertIllegal(order, it -> it.requestReturn("r2", List.of(new ReturnLine("CUP", 1)), "r"));
      assertIllegal(order, it -> it.requestReturn("r2", List.of(new ReturnLine("MUG", 0)), "r"));
      order.requestReturn("r2", ONE, "r");
      assertThat(order.changes()).hasSize(1);
    }

    @Test
    void takesNoMoreThanWasAnnounced() {
      Order order = shipped(CAPTURED, new ReturnRequested("r1", ONE, "r"));
      List<ReceivedLine> tooMany =
          List.of(new ReceivedLine("MUG", 1, true), new ReceivedLine("MUG", 1, false));
      assertIllegal(order, it -> it.receiveReturn("r1", tooMany, "eve"));
      assertIllegal(order, it -> it.receiveReturn("r1", List.of(), "eve"));
      assertIllegal(order, it -> it.receiveReturn("r2", null, "eve"));
    }

    @Test
    void whatDidNotComeCanBeReturnedAgain() {
      Order order = shipped(CAPTURED, new ReturnRequested("r1", TWO, "r"));
      order.receiveReturn("r1", ONE_CAME, "eve");
      order.requestReturn("r2", ONE, "r");
      assertThat(order.changes()).hasSize(3);
    }

    @Test
    void waitsForTheMoney() {
      assertIllegal(
          shipped(new ReturnRequested("r1", ONE, "r")), it -> it.receiveReturn("r1", null, "eve"));
    }

    @Test
    void happensOnce() {
      Order order =
          shipped(
              CAPTURED, new ReturnRequested("r1", ONE, "r"), new ReturnReceived("r1", ONE_CAME));
      order.requestReturn("r1", ONE, "r");
      order.receiveReturn("r1", null, "eve");
      assertIllegal(order, it -> it.rejectReturn("r1", "no"));
      assertIllegal(
          order, it -> it.receiveReturn("r1", List.of(new ReceivedLine("MUG", 1, false)), "eve"));
    }

    @Test
    void canBeRefused() {
      Order order = shipped(CAPTURED, new ReturnRequested("r1", TWO, "r"));
      order.rejectReturn("r1", "worn");
      order.rejectReturn("r1", "worn");
      assertThat(order.changes()).containsExactly(new ReturnRejected("r1", "worn"));
      assertThatThrownBy(() -> order.receiveReturn("r1", null, "eve"))
          .isInstanceOf(IllegalTransition.class);
      order.requestReturn("r2", TWO, "again");
      assertThat(order.changes()).hasSize(2);
    }
  }
}
