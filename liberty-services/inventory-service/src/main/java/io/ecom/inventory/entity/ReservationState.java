package io.ecom.inventory.entity;

/**
 * Life of what an order holds: {@code RESERVED} or {@code REJECTED}; from {@code RESERVED} by
 * {@code RELEASING} to {@code RELEASED} or by {@code COMMITTING} to {@code COMMITTED}. What comes
 * back goes by {@code RESTOCKING} to {@code RESTOCKED}. The -ING states are resumed after a crash.
 */
public enum ReservationState {
  RESERVED,
  REJECTED,
  RELEASING,
  RELEASED,
  COMMITTING,
  COMMITTED,
  RESTOCKING,
  RESTOCKED
}
