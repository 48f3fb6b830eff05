package io.ecom.reconciliation.entity;

/** What may be done about a difference without asking anybody. None of it charges anyone. */
public enum Remedy {
  /** A person has to look. */
  NONE,
  /** The order's deadline is over. */
  EXPIRE_ORDER,
  /** What is shown is made anew from the events. */
  REWRITE_VIEW,
  /** Payment and stock hear once more that they are to give back what they hold. */
  ANNOUNCE_CANCELLATION
}
