package io.ecom.inventory.entity;

/**
 * Where stock lies.
 *
 * @param priority reservations take from the lowest first
 * @param active whether stock may be put there and reserved from there
 */
public record Location(String id, String name, int priority, boolean active) {
  /** Where stock lies of which nobody said where. */
  public static final String MAIN = "main";
}
