package io.ecom.system.torture;

import static io.ecom.system.torture.Doctored.CONFIRMED;
import static io.ecom.system.torture.Doctored.PRICE;
import static io.ecom.system.torture.Doctored.SHIPPED;
import static io.ecom.system.torture.Doctored.SKU;
import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.system.torture.Evidence.Charge;
import io.ecom.system.torture.Evidence.Level;
import io.ecom.system.torture.Evidence.Message;
import io.ecom.system.torture.Evidence.Outgoing;
import io.ecom.system.torture.Evidence.Reservation;
import io.ecom.system.torture.Evidence.View;
import org.junit.jupiter.api.Test;

/** Each check can fail: falsified evidence is found out. */
class ReconciliationTest {
  private final Doctored shop = new Doctored();

  @Test
  void whatIsTrueHolds() {
    assertThat(shop.violated()).isEmpty();
  }

  @Test
  void aLostOrder() {
    shop.accept("key-3", "order-3");
    assertThat(shop.violated()).containsExactly("accepted orders lost");
    assertThat(OrderChecks.lost(shop.evidence()).offenders().get(0)).contains("order-3", "key-3");
  }

  @Test
  void twoOrdersOfOneKey() {
    shop.accept("key-of-" + CONFIRMED, SHIPPED);
    assertThat(shop.violated()).containsExactly("idempotency keys with two orders");
  }

  @Test
  void twoOrdersOfOneCart() {
    shop.add("order-3", "cart-1", "CANCELLED", "Placed", "StockRejected", "Cancelled");
    shop.reservations.put("order-3", new Reservation("REJECTED", false));
    shop.payments.put("order-3", "VOIDED");
    assertThat(shop.violated()).containsExactly("idempotency keys with two orders");
  }

  @Test
  void aCheckoutThatIsNeverAnswered() {
    shop.entry("key-3", Verdict.UNKNOWN, null);
    assertThat(shop.violated()).containsExactly("checkouts never answered");
  }

  @Test
  void aRequestThatIsRefused() {
    shop.entry("key-3", Verdict.REFUSED, null);
    assertThat(shop.violated()).containsExactly("requests refused");
  }

  @Test
  void anOpenSaga() {
    shop.add("order-3", "cart-3", "PENDING", "Placed");
    assertThat(shop.violated()).contains("sagas open");
  }

  @Test
  void anEventThatTookEffectTwice() {
    shop.add(
        "order-3", "cart-3", "CANCELLED", "Placed", "StockReserved", "StockReserved", "Cancelled");
    assertThat(shop.violated()).contains("order streams broken");
  }

  @Test
  void aReadModelThatIsBehind() {
    shop.views.put(SHIPPED, new View("CONFIRMED", 3));
    assertThat(shop.violated()).containsExactly("read models wrong");
  }

  @Test
  void aShopperWhoIsToldSomethingElse() {
    shop.seen.put(SHIPPED, "CONFIRMED");
    assertThat(shop.violated()).containsExactly("read models wrong");
  }

  @Test
  void anOversoldUnit() {
    shop.stocked.put(SKU, 1);
    assertThat(shop.violated()).contains("units oversold");
  }

  @Test
  void whatCameBackMayBeSoldAgain() {
    shop.stocked.put(SKU, 1);
    shop.takeBack(SHIPPED, 100);
    assertThat(StockChecks.oversold(shop.evidence()).holds()).isTrue();
  }

  @Test
  void moreReservedThanOnHand() {
    shop.move(5, "order-3", 0, 2, 2, 3);
    shop.levels.put(SKU, new Level(2, 3, -1, 5));
    assertThat(shop.violated()).contains("units oversold", "stock differs from the orders");
  }

  @Test
  void stockThatNobodyGaveBack() {
    shop.move(5, "order-3", 0, 1, 2, 2);
    shop.levels.put(SKU, new Level(2, 2, 0, 5));
    assertThat(shop.violated()).containsExactly("stock differs from the orders");
  }

  @Test
  void aMovementThatIsMissing() {
    shop.movements.remove(2);
    assertThat(shop.violated()).containsExactly("stock ledger wrong");
  }

  @Test
  void aReservationLeftHalfWay() {
    shop.reservations.put(SHIPPED, new Reservation("COMMITTING", false));
    assertThat(shop.violated()).containsExactly("steps or compensations incomplete");
  }

  @Test
  void aConfirmedOrderWhoseReservationExpires() {
    shop.reservations.put(CONFIRMED, new Reservation("RESERVED", true));
    assertThat(shop.violated()).containsExactly("steps or compensations incomplete");
  }

  @Test
  void aDoubleCharge() {
    shop.ledger.add(new Charge("authorise:again", CONFIRMED, "authorise", PRICE));
    assertThat(shop.violated()).contains("duplicate charges", "money not exact");
  }

  @Test
  void moneyHeldForACancelledOrder() {
    shop.add("order-3", "cart-3", "CANCELLED", "Placed", "StockReserved", "Cancelled");
    shop.reservations.put("order-3", new Reservation("RELEASED", false));
    shop.payments.put("order-3", "VOIDED");
    shop.charge("authorise", "order-3");
    assertThat(shop.violated()).containsExactly("paid without order");
    shop.charge("void", "order-3");
    assertThat(shop.violated()).isEmpty();
  }

  @Test
  void moneyOfAnOrderThatIsNotThere() {
    shop.charge("authorise", "order-3");
    assertThat(shop.violated()).containsExactly("paid without order");
  }

  @Test
  void aCentTooMuch() {
    shop.ledger.set(2, new Charge("capture:x", SHIPPED, "capture", PRICE + 1));
    assertThat(shop.violated()).containsExactly("money not exact");
  }

  @Test
  void anEventThatIsNotSent() {
    shop.outgoing.add(new Outgoing("order", "event-3", "order.created", SHIPPED, false));
    assertThat(shop.violated()).containsExactly("events undelivered");
  }

  @Test
  void anEventThatIsMarkedSentButNotInItsTopic() {
    shop.outgoing.add(new Outgoing("order", "event-3", "order.created", SHIPPED, true));
    assertThat(shop.violated()).containsExactly("events undelivered");
  }

  @Test
  void anEventThatItsConsumerHasNotHandled() {
    shop.handled.remove("event-2");
    assertThat(shop.violated()).containsExactly("events not handled");
  }

  @Test
  void aCustomerWhoIsToldTwice() {
    shop.told.put(SHIPPED + "|order-shipped", 2);
    assertThat(shop.violated()).containsExactly("customers not told, or told twice");
  }

  @Test
  void aRefundThatIsNeverMade() {
    shop.refund(SHIPPED, 100);
    assertThat(shop.violated()).containsExactly("steps or compensations incomplete");
  }

  @Test
  void aDeadLetter() {
    shop.deadLetters.add(
        new Message("order.created.dlq", SHIPPED, "event-1", "event-1", "a cause"));
    assertThat(shop.violated()).containsExactly("dead letters");
  }

  @Test
  void aConsumerThatIsBehind() {
    shop.lag.put("payment-service.order-updated", 1L);
    assertThat(shop.violated()).containsExactly("consumers behind");
  }
}
