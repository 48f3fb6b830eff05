package io.ecom.payment.control;

/** A webhook that the provider has not signed, or too long ago. */
public class ForgedWebhook extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ForgedWebhook(Throwable cause) {
    super(cause.getMessage(), cause);
  }
}
