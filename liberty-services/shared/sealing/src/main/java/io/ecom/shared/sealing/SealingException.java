package io.ecom.shared.sealing;

/** A secret can neither be sealed nor opened; the message names the place, never the secret. */
public class SealingException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SealingException(String message) {
    super(message);
  }

  SealingException(String message, Throwable cause) {
    super(message, cause);
  }
}
