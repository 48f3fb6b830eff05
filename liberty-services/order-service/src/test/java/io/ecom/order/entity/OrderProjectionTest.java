package io.ecom.order.entity;

import static io.ecom.order.entity.OrderFixtures.DEADLINE;
import static io.ecom.order.entity.OrderFixtures.NOW;
import static io.ecom.order.entity.OrderFixtures.placed;
import static io.ecom.order.entity.OrderFixtures.stored;
import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.contracts.Money;
import io.ecom.order.entity.OrderEvent.Cancelled;
import io.ecom.order.entity.OrderEvent.Delivered;
import io.ecom.order.entity.OrderEvent.LateAnswer;
import io.ecom.order.entity.OrderEvent.PaymentActionRequired;
import io.ecom.order.entity.OrderEvent.PaymentAuthorised;
import io.ecom.order.entity.OrderEvent.PaymentCaptureFailed;
import io.ecom.order.entity.OrderEvent.PaymentCaptured;
import io.ecom.order.entity.OrderEvent.PaymentDeclined;
import io.ecom.order.entity.OrderEvent.PaymentVoided;
import io.ecom.order.entity.OrderEvent.RefundFailed;
import io.ecom.order.entity.OrderEvent.RefundRequested;
import io.ecom.order.entity.OrderEvent.Refunded;
import io.ecom.order.entity.OrderEvent.ReturnReceived;
import io.ecom.order.entity.OrderEvent.ReturnRejected;
import io.ecom.order.entity.OrderEvent.ReturnRequested;
import io.ecom.order.entity.OrderEvent.Shipped;
import io.ecom.order.entity.OrderEvent.StockRejected;
import io.ecom.order.entity.OrderEvent.StockReserved;
import io.ecom.order.entity.OrderView.Cancellation;
import io.ecom.order.entity.OrderView.RefundEntry;
import io.ecom.order.entity.OrderView.ReturnEntry;
import io.ecom.order.entity.OrderView.TimelineEntry;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderProjectionTest {
  private static final StockReserved RESERVED = new StockReserved(DEADLINE.plusSeconds(60));

  @Test
  void showsTheWholeLifeOfAnOrder() {
    OrderView view =
        OrderProjection.of(
            stored(
                placed(),
                RESERVED,
                new PaymentAuthorised("p1"),
                new Shipped("Track 1"),
                new PaymentCaptured("p1"),
                new Delivered(null)));

    assertThat(view.status()).isEqualTo(OrderStatus.DELIVERED);
    assertThat(view.payment().status()).isEqualTo("captured");
    assertThat(view.version()).isEqualTo(6);
    assertThat(view.timeline())
        .extracting(TimelineEntry::event)
        .containsExactly(
            "placed", "stock-reserved", "confirmed", "shipped", "payment-captured", "delivered");
    assertThat(view.timeline().get(3).note()).isEqualTo("Track 1");
    assertThat(view.placedAt()).isBefore(view.updatedAt());
  }

  @Test
  void showsWhatWasGivenBackAndTakenBack() {
    Money all = placed().totals().total();
    Money part = new Money(1_250, "EUR");
    List<ReceivedLine> came = List.of(new ReceivedLine("MUG", 1, false));

    OrderView view =
        OrderProjection.of(
            stored(
                placed(),
                new PaymentCaptured("p1"),
                new ReturnRequested("r1", List.of(new ReturnLine("MUG", 1)), "chipped"),
                new ReturnReceived("r1", came),
                new RefundRequested("f1", part, "return", "eve"),
                new Refunded("f1", part)));

    assertThat(view.payment().status()).isEqualTo("captured");
    assertThat(view.payment().captured()).isEqualTo(all);
    assertThat(view.payment().refunded()).isEqualTo(part);
    assertThat(view.refunds()).extracting(RefundEntry::status).containsExactly("refunded");
    assertThat(view.returns()).extracting(ReturnEntry::received).containsExactly(came);

    Money rest = all.minus(part);
    StoredEvent asked = new StoredEvent("o1", 7, NOW, "", refundOf(rest));
    StoredEvent given = new StoredEvent("o1", 8, NOW, "", new Refunded("f2", rest));
    OrderView after = OrderProjection.apply(OrderProjection.apply(view, asked), given);
    assertThat(after.payment().status()).isEqualTo("refunded");
    assertThat(after.payment().refunded()).isEqualTo(all);
  }

  private static RefundRequested refundOf(Money amount) {
    return new RefundRequested("f2", amount, "goodwill", "eve");
  }

  @Test
  void isNotSettledBeforeStockAndPaymentHaveAnswered() {
    assertThat(OrderProjection.of(stored(placed())).isSettled()).isFalse();
    assertThat(OrderProjection.of(stored(placed(), RESERVED)).isSettled()).isFalse();
  }

  @Test
  void isSettledWhenItIsTheCustomersTurn() {
    OrderView view =
        OrderProjection.of(
            stored(placed(), RESERVED, new PaymentActionRequired("p1", "/orders/o1")));

    assertThat(view.status()).isEqualTo(OrderStatus.PENDING);
    assertThat(view.payment().nextActionUrl()).isEqualTo("/orders/o1");
    assertThat(view.isSettled()).isTrue();
  }

  @Test
  void saysWhyAnOrderWasCancelled() {
    OrderView view =
        OrderProjection.of(
            stored(
                placed(),
                RESERVED,
                new PaymentActionRequired("p1", "/orders/o1"),
                new Cancelled(CancellationCode.PAYMENT_TIMEOUT, "too late")));

    assertThat(view.status()).isEqualTo(OrderStatus.CANCELLED);
    assertThat(view.cancellation()).isEqualTo(new Cancellation("payment-timeout", "too late"));
    assertThat(view.payment().nextActionUrl()).isNull();
  }

  @Test
  void theReservationMayShortenTheDeadline() {
    OrderView view =
        OrderProjection.of(stored(placed(), new StockReserved(DEADLINE.minusSeconds(60))));

    assertThat(view.deadline()).isEqualTo(DEADLINE.minusSeconds(60));
  }

  @Test
  void knowsEveryKindOfEvent() {
    List<OrderEvent> one =
        List.of(
            placed(),
            RESERVED,
            new StockRejected(List.of()),
            new PaymentActionRequired("p1", "/x"),
            new PaymentAuthorised("p1"),
            new PaymentDeclined("p1", "c", null),
            new PaymentCaptured("p1"),
            new PaymentCaptureFailed("c", "m"),
            new RefundRequested("f1", new Money(100, "EUR"), "r", "eve"),
            new Refunded("f1", new Money(100, "EUR")),
            new RefundFailed("f1", "c", "m"),
            new ReturnRequested("r1", List.of(new ReturnLine("MUG", 1)), "r"),
            new ReturnReceived("r1", List.of(new ReceivedLine("MUG", 1, true))),
            new ReturnRejected("r1", "r"),
            new PaymentVoided("p1"),
            new Shipped(null),
            new Delivered(null),
            new Cancelled(CancellationCode.ADMIN_REQUEST, "r"),
            new LateAnswer("a"));
    assertThat(one.stream().map(Object::getClass))
        .containsExactlyInAnyOrder(OrderEvent.class.getPermittedSubclasses());

    OrderView view = OrderProjection.of(stored(one.toArray(OrderEvent[]::new)));

    assertThat(view.version()).isEqualTo(one.size());
    assertThat(view.timeline()).hasSameSizeAs(one);
  }
}
