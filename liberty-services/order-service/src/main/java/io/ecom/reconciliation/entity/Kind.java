package io.ecom.reconciliation.entity;

/** Kinds of differences; the names are part of the API and explained in docs/operations.md. */
public enum Kind {
  ORDER_OVERDUE("order-overdue"),
  ORDER_VIEW_MISSING("order-view-missing"),
  ORDER_VIEW_DIFFERS("order-view-differs"),
  PENDING_THOUGH_PAID("pending-though-paid"),
  CONFIRMED_WITHOUT_PAYMENT("confirmed-without-payment"),
  CONFIRMED_WITHOUT_STOCK("confirmed-without-stock"),
  SHIPPED_NOT_CAPTURED("shipped-not-captured"),
  SHIPPED_STILL_RESERVED("shipped-still-reserved"),
  CANCELLED_PAYMENT_HELD("cancelled-payment-held"),
  CANCELLED_STOCK_HELD("cancelled-stock-held"),
  PAYMENT_AMOUNT_DIFFERS("payment-amount-differs"),
  PAYMENT_DIFFERS_AT_PROVIDER("payment-differs-at-provider"),
  REFUND_DIFFERS("refund-differs"),
  PAYMENT_WITHOUT_ORDER("payment-without-order"),
  RESERVATION_WITHOUT_ORDER("reservation-without-order"),
  RESERVATION_LINES_DIFFER("reservation-lines-differ"),
  STOCK_LEDGER_DIFFERS("stock-ledger-differs"),
  OUTBOX_BACKLOG("outbox-backlog"),
  SERVICE_SILENT("service-silent");

  private final String wireName;

  Kind(String wireName) {
    this.wireName = wireName;
  }

  public String wireName() {
    return wireName;
  }

  /** Whether its subject is an order. */
  public boolean isOfOrder() {
    return this != STOCK_LEDGER_DIFFERS && this != OUTBOX_BACKLOG && this != SERVICE_SILENT;
  }
}
