package io.ecom.payment.control;

/** The provider did not answer, or not in time: whether it did what it was asked is not known. */
public class NoAnswer extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public NoAnswer(String message) {
    super(message);
  }

  public NoAnswer(Throwable cause) {
    super(String.valueOf(cause.getMessage()), cause);
  }
}
