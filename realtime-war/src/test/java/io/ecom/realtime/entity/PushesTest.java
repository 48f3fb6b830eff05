package io.ecom.realtime.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.ecom.contracts.Customer;
import io.ecom.contracts.InventoryUpdated;
import io.ecom.contracts.Money;
import io.ecom.contracts.NotificationCreated;
import io.ecom.contracts.OrderCancelled;
import io.ecom.contracts.OrderPlaced;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PushesTest {
  private static final Customer ANN = new Customer("ann", "ann@example.com", "Ann");
  private static final Money TOTAL = new Money(1999, "EUR");
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  @Test
  void aPlacedOrderIsToldToItsBuyerAndToAdmins() {
    var pushes = Pushes.of(new OrderPlaced("o1", "E-1", ANN, List.of(), TOTAL, NOW));
    assertThat(pushes)
        .extracting(Push::audience, Push::type)
        .containsExactly(
            tuple(Audience.user("ann"), "order:created"),
            tuple(Audience.ADMINS, "admin:order:created"));
    assertThat(pushes).allMatch(push -> "PENDING".equals(push.added().get("status")));
  }

  @Test
  void aCancelledOrderIsAnUpdateToAdmins() {
    var pushes =
        Pushes.of(new OrderCancelled("o1", "E-1", ANN, List.of(), TOTAL, "out-of-stock", "", NOW));
    assertThat(pushes)
        .extracting(Push::audience, Push::type)
        .containsExactly(
            tuple(Audience.user("ann"), "order:cancelled"),
            tuple(Audience.ADMINS, "admin:order:updated"));
    assertThat(pushes).allMatch(push -> "CANCELLED".equals(push.added().get("status")));
  }

  @Test
  void theWholeStockLevelIsForAdminsOnly() {
    var pushes = Pushes.of(new InventoryUpdated("SKU", 9, 2, 7, "set", 3, NOW));
    assertThat(pushes)
        .filteredOn(push -> push.shows("onHand") || push.shows("reserved"))
        .extracting(Push::audience)
        .containsExactly(Audience.ADMINS);
    assertThat(pushes)
        .filteredOn(push -> push.type().equals("inventory:updated"))
        .allMatch(push -> push.shows("sku") && push.shows("available") && push.shows("version"));
  }

  @Test
  void aNotificationIsForItsUser() {
    assertThat(Pushes.of(new NotificationCreated("n1", "ann", "order", "Hello", "", null)))
        .extracting(Push::audience, Push::type)
        .containsExactly(tuple(Audience.user("ann"), "notification"));
  }
}
