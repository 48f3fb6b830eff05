package io.ecom.shared.web;

import jakarta.enterprise.context.RequestScoped;

/** The {@code Idempotency-Key} of the current {@link Idempotent} request. */
@RequestScoped
public class IdempotencyKey {
  private String value = "";

  public String value() {
    return value;
  }

  void set(String value) {
    this.value = value;
  }
}
