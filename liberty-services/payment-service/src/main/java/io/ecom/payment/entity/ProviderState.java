package io.ecom.payment.entity;

/**
 * What the provider knows of a payment, in the order in which it may come to be. Of two notices the
 * later state wins, whichever arrives first.
 */
public enum ProviderState {
  /** Nothing has been heard. */
  UNKNOWN,
  /** The provider has no such payment. */
  ABSENT,
  PROCESSING,
  REQUIRES_ACTION,
  DECLINED,
  AUTHORISED,
  VOIDED,
  CAPTURED;

  boolean isBefore(ProviderState other) {
    return compareTo(other) < 0;
  }
}
