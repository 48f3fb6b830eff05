package io.ecom.contracts;

import java.util.List;

/** Every event of the system. */
public final class EventTypes {
  public static final EventType<ProductSnapshot> PRODUCT_CREATED =
      new EventType<>("io.ecom.product.created.v1", Topics.PRODUCT_CREATED, ProductSnapshot.class);
  public static final EventType<ProductSnapshot> PRODUCT_UPDATED =
      new EventType<>("io.ecom.product.updated.v1", Topics.PRODUCT_UPDATED, ProductSnapshot.class);
  public static final EventType<ProductSnapshot> PRODUCT_ARCHIVED =
      new EventType<>("io.ecom.product.archived.v1", Topics.PRODUCT_EVENTS, ProductSnapshot.class);
  public static final EventType<OrderPlaced> ORDER_PLACED =
      new EventType<>("io.ecom.order.placed.v1", Topics.ORDER_CREATED, OrderPlaced.class);
  public static final EventType<OrderUpdated> ORDER_UPDATED =
      new EventType<>("io.ecom.order.updated.v1", Topics.ORDER_UPDATED, OrderUpdated.class);
  public static final EventType<OrderCancelled> ORDER_CANCELLED =
      new EventType<>("io.ecom.order.cancelled.v1", Topics.ORDER_CANCELLED, OrderCancelled.class);
  public static final EventType<InventoryUpdated> INVENTORY_UPDATED =
      new EventType<>(
          "io.ecom.inventory.updated.v1", Topics.INVENTORY_UPDATED, InventoryUpdated.class);
  public static final EventType<StockReserved> STOCK_RESERVED =
      new EventType<>(
          "io.ecom.inventory.stock-reserved.v1", Topics.INVENTORY_RESERVED, StockReserved.class);
  public static final EventType<StockRejected> STOCK_REJECTED =
      new EventType<>(
          "io.ecom.inventory.stock-rejected.v1", Topics.INVENTORY_RESERVED, StockRejected.class);
  public static final EventType<PaymentRequested> PAYMENT_REQUESTED =
      new EventType<>(
          "io.ecom.payment.requested.v1", Topics.PAYMENT_REQUESTED, PaymentRequested.class);
  public static final EventType<PaymentUpdated> PAYMENT_AUTHORISED =
      new EventType<>(
          "io.ecom.payment.authorised.v1", Topics.PAYMENT_UPDATED, PaymentUpdated.class);
  public static final EventType<PaymentUpdated> PAYMENT_DECLINED =
      new EventType<>("io.ecom.payment.declined.v1", Topics.PAYMENT_UPDATED, PaymentUpdated.class);
  public static final EventType<PaymentUpdated> PAYMENT_ACTION_REQUIRED =
      new EventType<>(
          "io.ecom.payment.action-required.v1", Topics.PAYMENT_UPDATED, PaymentUpdated.class);
  public static final EventType<PaymentUpdated> PAYMENT_CAPTURED =
      new EventType<>("io.ecom.payment.captured.v1", Topics.PAYMENT_UPDATED, PaymentUpdated.class);
  public static final EventType<PaymentUpdated> PAYMENT_VOIDED =
      new EventType<>("io.ecom.payment.voided.v1", Topics.PAYMENT_UPDATED, PaymentUpdated.class);
  public static final EventType<PaymentUpdated> PAYMENT_CAPTURE_FAILED =
      new EventType<>(
          "io.ecom.payment.capture-failed.v1", Topics.PAYMENT_UPDATED, PaymentUpdated.class);
  public static final EventType<RefundRequested> REFUND_REQUESTED =
      new EventType<>(
          "io.ecom.payment.refund-requested.v1", Topics.PAYMENT_REQUESTED, RefundRequested.class);
  public static final EventType<RefundUpdated> REFUNDED =
      new EventType<>("io.ecom.payment.refunded.v1", Topics.PAYMENT_UPDATED, RefundUpdated.class);
  public static final EventType<RefundUpdated> REFUND_FAILED =
      new EventType<>(
          "io.ecom.payment.refund-failed.v1", Topics.PAYMENT_UPDATED, RefundUpdated.class);
  public static final EventType<OrderReturned> ORDER_RETURNED =
      new EventType<>("io.ecom.order.returned.v1", Topics.ORDER_RETURNED, OrderReturned.class);
  public static final EventType<StockLow> STOCK_LOW =
      new EventType<>("io.ecom.inventory.low-stock.v1", Topics.INVENTORY_LOW, StockLow.class);
  public static final EventType<UserRegistered> USER_REGISTERED =
      new EventType<>("io.ecom.user.registered.v1", Topics.USER_REGISTERED, UserRegistered.class);
  public static final EventType<UserLink> PASSWORD_RESET_REQUESTED =
      new EventType<>(
          "io.ecom.user.password-reset-requested.v1", Topics.USER_LINKS, UserLink.class);
  public static final EventType<UserLink> REGISTRATION_REPEATED =
      new EventType<>("io.ecom.user.registration-repeated.v1", Topics.USER_LINKS, UserLink.class);
  public static final EventType<UserLink> EMAIL_VERIFICATION_REQUESTED =
      new EventType<>(
          "io.ecom.user.email-verification-requested.v1", Topics.USER_LINKS, UserLink.class);
  public static final EventType<SessionEnded> SESSION_ENDED =
      new EventType<>("io.ecom.session.ended.v1", Topics.SESSION_ENDED, SessionEnded.class);
  public static final EventType<NotificationCreated> NOTIFICATION_CREATED =
      new EventType<>(
          "io.ecom.notification.created.v1",
          Topics.NOTIFICATION_CREATED,
          NotificationCreated.class);

  public static final List<EventType<?>> ALL =
      List.of(
          PRODUCT_CREATED,
          PRODUCT_UPDATED,
          PRODUCT_ARCHIVED,
          ORDER_PLACED,
          ORDER_UPDATED,
          ORDER_CANCELLED,
          INVENTORY_UPDATED,
          STOCK_RESERVED,
          STOCK_REJECTED,
          PAYMENT_REQUESTED,
          PAYMENT_AUTHORISED,
          PAYMENT_DECLINED,
          PAYMENT_ACTION_REQUIRED,
          PAYMENT_CAPTURED,
          PAYMENT_VOIDED,
          PAYMENT_CAPTURE_FAILED,
          REFUND_REQUESTED,
          REFUNDED,
          REFUND_FAILED,
          ORDER_RETURNED,
          STOCK_LOW,
          USER_REGISTERED,
          PASSWORD_RESET_REQUESTED,
          REGISTRATION_REPEATED,
          EMAIL_VERIFICATION_REQUESTED,
          SESSION_ENDED,
          NOTIFICATION_CREATED);

  private EventTypes() {}
}
