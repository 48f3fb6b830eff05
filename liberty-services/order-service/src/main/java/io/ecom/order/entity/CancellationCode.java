package io.ecom.order.entity;

/** Why an order was cancelled, as other programs read it. */
public enum CancellationCode {
  OUT_OF_STOCK("out-of-stock"),
  PAYMENT_DECLINED("payment-declined"),
  PAYMENT_TIMEOUT("payment-timeout"),
  CUSTOMER_REQUEST("customer-request"),
  ADMIN_REQUEST("admin-request");

  private final String code;

  CancellationCode(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }
}
