package io.ecom.shared.web;

/** An answer with a secret in it, which is neither kept nor told again. */
public interface ShownOnce {

  /** The answer without the secret: what somebody gets who repeats the request. */
  Object withoutSecret();
}
