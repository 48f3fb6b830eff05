package io.ecom.contracts;

import java.util.List;

/** Kafka topics. A message's key is the id of the aggregate it is about. */
public final class Topics {
  public static final String PRODUCT_CREATED = "product.created";
  public static final String PRODUCT_UPDATED = "product.updated";
  public static final String PRODUCT_EVENTS = "product.events";
  public static final String ORDER_CREATED = "order.created";
  public static final String ORDER_UPDATED = "order.updated";
  public static final String ORDER_CANCELLED = "order.cancelled";
  public static final String INVENTORY_UPDATED = "inventory.updated";
  public static final String INVENTORY_RESERVED = "inventory.reserved";
  public static final String ORDER_RETURNED = "order.returned";
  public static final String INVENTORY_LOW = "inventory.low-stock";
  public static final String PAYMENT_REQUESTED = "payment.requested";
  public static final String PAYMENT_UPDATED = "payment.updated";
  public static final String USER_REGISTERED = "user.registered";
  public static final String USER_LINKS = "user.links";
  public static final String SESSION_ENDED = "session.ended";
  public static final String NOTIFICATION_CREATED = "notification.created";

  public static final List<String> ALL =
      List.of(
          PRODUCT_CREATED,
          PRODUCT_UPDATED,
          PRODUCT_EVENTS,
          ORDER_CREATED,
          ORDER_UPDATED,
          ORDER_CANCELLED,
          INVENTORY_UPDATED,
          INVENTORY_RESERVED,
          ORDER_RETURNED,
          INVENTORY_LOW,
          PAYMENT_REQUESTED,
          PAYMENT_UPDATED,
          USER_REGISTERED,
          USER_LINKS,
          SESSION_ENDED,
          NOTIFICATION_CREATED);

  private static final String DEAD_LETTER_SUFFIX = ".dlq";

  private Topics() {}

  /** Where messages of a topic go that could not be processed. */
  public static String deadLetters(String topic) {
    return topic + DEAD_LETTER_SUFFIX;
  }
}
