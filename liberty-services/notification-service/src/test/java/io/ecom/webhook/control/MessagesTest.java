package io.ecom.webhook.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.contracts.CloudEvent;
import io.ecom.contracts.Customer;
import io.ecom.contracts.EventType;
import io.ecom.contracts.EventTypes;
import io.ecom.contracts.InventoryUpdated;
import io.ecom.contracts.MalformedEvent;
import io.ecom.contracts.Money;
import io.ecom.contracts.OrderUpdated;
import io.ecom.contracts.PaymentUpdated;
import io.ecom.webhook.entity.WebhookMessage;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MessagesTest {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  private static <T> CloudEvent event(EventType<T> type, String id, T payload) {
    return CloudEvent.of(type, id, "/a-service", "o-1", 3, null, payload);
  }

  private static CloudEvent orderUpdated(String id) {
    return event(
        EventTypes.ORDER_UPDATED,
        id,
        new OrderUpdated(
            "o-1",
            "E-1",
            new Customer("u-1", "ada@example.com", "Ada"),
            "SHIPPED",
            "CONFIRMED",
            new Money(1250, "EUR"),
            "note",
            NOW));
  }

  @Test
  void anOrderTellsOfItsCustomerNothingButTheId() throws MalformedEvent {
    WebhookMessage message = Messages.of(orderUpdated("e-1"));

    CloudEvent told = CloudEvent.parse(message.body());
    assertThat(told.data().getJsonObject("customer").keySet()).containsExactly("id");
    assertThat(message.body()).doesNotContain("ada@", "Ada");
    assertThat(told.data().getString("status")).isEqualTo("SHIPPED");
    assertThat(told.id()).isEqualTo("e-1");
    assertThat(message.subject()).isEqualTo("o-1");
    assertThat(message.sequence()).isEqualTo(3);
  }

  @Test
  void whereAPaymentIsConfirmedIsTheCustomersBusiness() {
    var payment =
        new PaymentUpdated(
            "o-1",
            "p-1",
            "u-1",
            new Money(1, "EUR"),
            "REQUIRES_ACTION",
            null,
            null,
            "https://bank.example/secret");

    String body = Messages.of(event(EventTypes.PAYMENT_ACTION_REQUIRED, "e-1", payment)).body();

    assertThat(body).doesNotContain("nextActionUrl", "bank.example").contains("REQUIRES_ACTION");
  }

  @Test
  void otherEventsAreToldAsTheyAre() throws MalformedEvent {
    CloudEvent stock =
        event(
            EventTypes.INVENTORY_UPDATED,
            "MUG-1/7.low",
            new InventoryUpdated("MUG-1", 5, 1, 4, "reserved", 7, NOW));

    WebhookMessage message = Messages.of(stock);

    assertThat(CloudEvent.parse(message.body())).isEqualTo(stock);
    assertThat(message.id()).matches("msg_[0-9a-f]{32}");
  }

  @Test
  void theIdIsThatOfTheEventHoweverOftenItIsTold() {
    String id = Messages.of(orderUpdated("e-1")).id();

    assertThat(Messages.of(orderUpdated("e-1")).id()).isEqualTo(id);
    assertThat(Messages.of(orderUpdated("told-again-by-reconciliation")).id()).isEqualTo(id);
    assertThat(Messages.test("ep_1", NOW).id()).isNotEqualTo(Messages.test("ep_1", NOW).id());
  }
}
