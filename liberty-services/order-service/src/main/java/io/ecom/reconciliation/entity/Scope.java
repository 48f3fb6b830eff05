package io.ecom.reconciliation.entity;

/** How much a run looks at. */
public enum Scope {
  /** What changed since the last run, what is pending, and what was found then. */
  CHANGED,
  /** Everything there is. */
  FULL
}
