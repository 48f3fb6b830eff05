package io.ecom.realtime.entity;

import static io.ecom.realtime.entity.Audience.ADMINS;
import static io.ecom.realtime.entity.Audience.EVERYBODY;

import io.ecom.contracts.Customer;
import io.ecom.contracts.InventoryUpdated;
import io.ecom.contracts.NotificationCreated;
import io.ecom.contracts.OrderCancelled;
import io.ecom.contracts.OrderPlaced;
import io.ecom.contracts.OrderUpdated;
import java.util.List;

/** Who is told what of which event. */
public final class Pushes {
  private Pushes() {}

  public static List<Push> of(OrderPlaced order) {
    return List.of(
        Push.whole(buyer(order.customer()), "order:created").withStatus("PENDING"),
        Push.whole(ADMINS, "admin:order:created").withStatus("PENDING"));
  }

  public static List<Push> of(OrderUpdated order) {
    return List.of(
        Push.whole(buyer(order.customer()), "order:updated"),
        Push.whole(ADMINS, "admin:order:updated"));
  }

  public static List<Push> of(OrderCancelled order) {
    return List.of(
        Push.whole(buyer(order.customer()), "order:cancelled").withStatus("CANCELLED"),
        Push.whole(ADMINS, "admin:order:updated").withStatus("CANCELLED"));
  }

  public static List<Push> of(InventoryUpdated stock) {
    return List.of(
        Push.whole(EVERYBODY, "inventory:updated").only("sku", "available", "version"),
        Push.whole(ADMINS, "admin:inventory:updated"));
  }

  public static List<Push> of(NotificationCreated notification) {
    return List.of(Push.whole(Audience.user(notification.userId()), "notification"));
  }

  private static Audience buyer(Customer customer) {
    return Audience.user(customer.id());
  }
}
