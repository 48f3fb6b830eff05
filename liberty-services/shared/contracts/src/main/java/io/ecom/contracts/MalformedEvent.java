package io.ecom.contracts;

/** A message that is no CloudEvent of ours, or whose data does not fit its type. */
public class MalformedEvent extends Exception {
  private static final long serialVersionUID = 1L;

  public MalformedEvent(String message, Throwable cause) {
    super(message, cause);
  }

  public MalformedEvent(String message) {
    super(message);
  }
}
