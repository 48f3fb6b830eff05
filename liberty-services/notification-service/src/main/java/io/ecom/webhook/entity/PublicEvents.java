package io.ecom.webhook.entity;

import io.ecom.contracts.EventType;
import io.ecom.contracts.EventTypes;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What receivers can hear of: what happens to orders, payments and stock. */
public final class PublicEvents {
  /** Sent to an endpoint when an admin wants to see whether it works. */
  public static final String TEST = "io.ecom.webhook.test.v1";

  private static final List<EventType<?>> TYPES =
      List.of(
          EventTypes.ORDER_PLACED,
          EventTypes.ORDER_UPDATED,
          EventTypes.ORDER_CANCELLED,
          EventTypes.ORDER_RETURNED,
          EventTypes.PAYMENT_AUTHORISED,
          EventTypes.PAYMENT_DECLINED,
          EventTypes.PAYMENT_ACTION_REQUIRED,
          EventTypes.PAYMENT_CAPTURED,
          EventTypes.PAYMENT_CAPTURE_FAILED,
          EventTypes.PAYMENT_VOIDED,
          EventTypes.REFUNDED,
          EventTypes.REFUND_FAILED,
          EventTypes.INVENTORY_UPDATED,
          EventTypes.STOCK_LOW);

  /** Where order and payment events come from: one order's are in all of them. */
  public static final Set<String> TOPICS_OF_ORDERS =
      topics(
          EventTypes.ORDER_PLACED,
          EventTypes.ORDER_UPDATED,
          EventTypes.ORDER_CANCELLED,
          EventTypes.ORDER_RETURNED,
          EventTypes.PAYMENT_AUTHORISED);

  private PublicEvents() {}

  public static List<String> types() {
    return TYPES.stream().map(EventType::name).toList();
  }

  public static boolean contains(String type) {
    return TYPES.stream().anyMatch(known -> known.name().equals(type));
  }

  private static Set<String> topics(EventType<?>... types) {
    return Stream.of(types).map(EventType::topic).collect(Collectors.toUnmodifiableSet());
  }
}
