package io.ecom.inventory.entity;

/**
 * Life of a reservation: {@code PENDING} (lines are being taken) to {@code RESERVED} or {@code
 * REJECTED}; from {@code RESERVED} by {@code RELEASING} to {@code RELEASED} or by {@code
 * COMMITTING} to {@code COMMITTED}. The -ING states are resumed after a crash.
 */
public enum ReservationState {
  PENDING,
  RESERVED,
  REJECTED,
  RELEASING,
  RELEASED,
  COMMITTING,
  COMMITTED
}
