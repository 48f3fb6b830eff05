package io.ecom.order.entity;

import static io.ecom.order.entity.OrderFixtures.DEADLINE;
import static io.ecom.order.entity.OrderFixtures.after;
import static io.ecom.order.entity.OrderFixtures.placed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ecom.order.entity.OrderEvent.Cancelled;
import io.ecom.order.entity.OrderEvent.Delivered;
import io.ecom.order.entity.OrderEvent.LateAnswer;
import io.ecom.order.entity.OrderEvent.PaymentActionRequired;
import io.ecom.order.entity.OrderEvent.PaymentAuthorised;
import io.ecom.order.entity.OrderEvent.PaymentDeclined;
import io.ecom.order.entity.OrderEvent.PaymentVoided;
import io.ecom.order.entity.OrderEvent.Shipped;
import io.ecom.order.entity.OrderEvent.StockRejected;
import io.ecom.order.entity.OrderEvent.StockReserved;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OrderTest {
  private static final StockReserved RESERVED = new StockReserved(DEADLINE.plusSeconds(60));
  private static final PaymentAuthorised AUTHORISED = new PaymentAuthorised("p1");
  private static final Shipped SHIPPED = new Shipped(null);
  private static final Delivered DELIVERED = new Delivered(null);
  private static final PaymentActionRequired ACTION = new PaymentActionRequired("p1", "/orders/o1");
  private static final Cancelled CANCELLED =
      new Cancelled(CancellationCode.CUSTOMER_REQUEST, "changed my mind");

  private static void assertIllegal(Order order, Consumer<Order> verb) {
    assertThatThrownBy(() -> verb.accept(order)).isInstanceOf(IllegalTransition.class);
    assertThat(order.changes()).isEmpty();
  }

  private static void decline(Order order) {
    order.paymentDeclined("p1", CancellationCode.PAYMENT_DECLINED, "card-declined", "No money.");
  }

  private static void cancel(Order order) {
    order.cancel(CANCELLED.code(), CANCELLED.reason());
  }

  @Test
  void placingIsTheFirstEvent() {
    Order order = Order.place(placed());

    assertThat(order.changes()).containsExactly(placed());
    assertThat(order.status()).isEqualTo(OrderStatus.PENDING);
  }

  @Test
  void aHistoryBeginsWithPlacing() {
    assertThatThrownBy(() -> OrderState.after(null, RESERVED))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void replayChangesNothing() {
    assertThat(after(RESERVED, AUTHORISED).changes()).isEmpty();
  }

  @Nested
  class AwaitingStock {
    @Test
    void reservedStockIsRecorded() {
      Order order = after();
      order.stockReserved(RESERVED.heldUntil());
      assertThat(order.changes()).containsExactly(RESERVED);
      assertThat(order.status()).isEqualTo(OrderStatus.PENDING);
    }

    @Test
    void rejectedStockCancelsAndSaysWhatIsMissing() {
      Order order = after();
      Shortage shortage = new Shortage("MUG", 2, 1);
      order.stockRejected(List.of(shortage));

      assertThat(order.changes())
          .containsExactly(
              new StockRejected(List.of(shortage)),
              new Cancelled(
                  CancellationCode.OUT_OF_STOCK,
                  "Out of stock: Title of MUG (MUG), 2 ordered, 1 available."));
      assertThat(order.status()).isEqualTo(OrderStatus.CANCELLED);
    }

    @Test
    void paymentCannotAnswerYet() {
      assertIllegal(after(), order -> order.paymentAuthorised("p1"));
      assertIllegal(after(), order -> order.paymentActionRequired("p1", "/x"));
      assertIllegal(after(), OrderTest::decline);
    }
  }

  @Nested
  class AwaitingPayment {
    @Test
    void aSecondReservationChangesNothing() {
      Order order = after(RESERVED);
      order.stockReserved(RESERVED.heldUntil());
      assertThat(order.changes()).isEmpty();
    }

    @Test
    void stockCannotBeRejectedAnyMore() {
      assertIllegal(after(RESERVED), order -> order.stockRejected(List.of()));
    }

    @Test
    void authorisationConfirms() {
      Order order = after(RESERVED);
      order.paymentAuthorised("p1");
      assertThat(order.changes()).containsExactly(AUTHORISED);
      assertThat(order.status()).isEqualTo(OrderStatus.CONFIRMED);
    }

    @Test
    void theCustomerMayHaveToConfirmFirst() {
      Order order = after(RESERVED);
      order.paymentActionRequired("p1", "/orders/o1");
      order.paymentActionRequired("p1", "/orders/o1");
      assertThat(order.changes()).containsExactly(ACTION);
      assertThat(order.status()).isEqualTo(OrderStatus.PENDING);

      order.paymentAuthorised("p1");
      assertThat(order.status()).isEqualTo(OrderStatus.CONFIRMED);
    }

    @Test
    void aDeclineCancels() {
      Order order = after(RESERVED, ACTION);
      decline(order);
      assertThat(order.changes())
          .containsExactly(
              new PaymentDeclined("p1", "card-declined", "No money."),
              new Cancelled(CancellationCode.PAYMENT_DECLINED, "No money."));
    }

    @Test
    void cannotBeShipped() {
      assertIllegal(after(RESERVED), order -> order.ship(null));
    }
  }

  @Nested
  class AfterConfirmation {
    @Test
    void isShippedThenDelivered() {
      Order order = after(RESERVED, AUTHORISED);
      order.ship(null);
      order.deliver(null);
      assertThat(order.changes()).containsExactly(SHIPPED, DELIVERED);
      assertThat(order.status()).isEqualTo(OrderStatus.DELIVERED);
    }

    @Test
    void cannotSkipShipping() {
      assertIllegal(after(RESERVED, AUTHORISED), order -> order.deliver(null));
    }

    @Test
    void cannotShipTwice() {
      assertIllegal(after(RESERVED, AUTHORISED, SHIPPED), order -> order.ship(null));
    }

    @Test
    void aSecondAuthorisationChangesNothing() {
      Order order = after(RESERVED, AUTHORISED);
      order.paymentAuthorised("p1");
      order.paymentActionRequired("p1", "/orders/o1");
      assertThat(order.changes()).isEmpty();
    }

    @Test
    void aDeclineContradicts() {
      assertIllegal(after(RESERVED, AUTHORISED), OrderTest::decline);
    }
  }

  @Nested
  class Cancelling {
    @Test
    void isPossibleUntilShipping() {
      for (Order order : List.of(after(), after(RESERVED), after(RESERVED, AUTHORISED))) {
        cancel(order);
        assertThat(order.changes()).containsExactly(CANCELLED);
        assertThat(order.status()).isEqualTo(OrderStatus.CANCELLED);
      }
    }

    @Test
    void isImpossibleAfterwards() {
      assertIllegal(after(RESERVED, AUTHORISED, SHIPPED), OrderTest::cancel);
      assertIllegal(after(RESERVED, AUTHORISED, SHIPPED, DELIVERED), OrderTest::cancel);
      assertIllegal(after(CANCELLED), OrderTest::cancel);
    }

    @Test
    void lateAnswersAreNotedButChangeNothing() {
      Order order = after(CANCELLED);
      order.stockReserved(DEADLINE);
      order.paymentActionRequired("p1", "/x");
      order.paymentAuthorised("p1");
      decline(order);

      assertThat(order.changes()).hasSize(4).allMatch(event -> event instanceof LateAnswer);
      assertThat(order.status()).isEqualTo(OrderStatus.CANCELLED);
    }

    @Test
    void aLateRejectionIsNoNews() {
      Order order = after(CANCELLED);
      order.stockRejected(List.of(new Shortage("MUG", 2, 0)));
      assertThat(order.changes()).isEmpty();
    }

    @Test
    void thePaymentIsVoidedAfterwards() {
      Order order = after(RESERVED, AUTHORISED, CANCELLED);
      order.paymentVoided("p1");
      assertThat(order.changes()).containsExactly(new PaymentVoided("p1"));
    }
  }

  @Nested
  class Expiring {
    @Test
    void endsWhatIsOverdue() {
      Order order = after(RESERVED);
      order.expire(DEADLINE);
      assertThat(order.changes())
          .containsExactly(
              new Cancelled(
                  CancellationCode.PAYMENT_TIMEOUT, "The payment was not completed in time."));
    }

    @Test
    void leavesAloneWhatIsNot() {
      Order early = after(RESERVED);
      early.expire(DEADLINE.minusMillis(1));
      Order confirmed = after(RESERVED, AUTHORISED);
      confirmed.expire(DEADLINE.plusSeconds(1));

      assertThat(early.changes()).isEmpty();
      assertThat(confirmed.changes()).isEmpty();
    }

    @Test
    void comesWithTheEndOfTheReservationIfThatIsEarlier() {
      Order order = after(new StockReserved(DEADLINE.minusSeconds(60)));
      assertThat(order.deadline()).isEqualTo(DEADLINE.minusSeconds(60));
    }
  }
}
