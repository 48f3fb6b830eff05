package io.ecom.localstack.stack;

/** Something the user has to know and can act on; shown as a message, without a stack trace. */
public class StackException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StackException(String message) {
    super(message);
  }

  public StackException(String message, Throwable cause) {
    super(message, cause);
  }
}
