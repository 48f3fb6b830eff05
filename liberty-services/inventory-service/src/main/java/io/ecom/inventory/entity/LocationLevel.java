package io.ecom.inventory.entity;

/** The stock of a SKU at one location. */
public record LocationLevel(String location, long onHand, long reserved) {
  public LocationLevel {
    if (reserved < 0 || onHand < reserved) {
      throw new IllegalArgumentException(
          location + ": " + reserved + " reserved of " + onHand + " on hand");
    }
  }

  public long available() {
    return onHand - reserved;
  }
}
