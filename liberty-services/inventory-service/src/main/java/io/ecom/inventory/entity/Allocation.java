package io.ecom.inventory.entity;

/** Units of a SKU at one location. */
public record Allocation(String location, long quantity) {
  public Allocation {
    if (quantity < 1) {
      throw new IllegalArgumentException("quantity must be positive: " + quantity);
    }
  }
}
