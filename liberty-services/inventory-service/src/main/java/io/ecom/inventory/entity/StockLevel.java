package io.ecom.inventory.entity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The stock of a SKU. Units are either available or reserved for an order; both are on hand.
 *
 * @param threshold at or below which it is low; null for the shop's default
 */
public record StockLevel(
    String sku,
    List<LocationLevel> locations,
    @Nullable Long threshold,
    long version,
    Instant updatedAt) {

  public long onHand() {
    return locations.stream().mapToLong(LocationLevel::onHand).sum();
  }

  public long reserved() {
    return locations.stream().mapToLong(LocationLevel::reserved).sum();
  }

  public long available() {
    return onHand() - reserved();
  }

  public boolean isInStock() {
    return available() > 0;
  }

  public long thresholdOr(long shopsDefault) {
    return threshold == null ? shopsDefault : threshold;
  }

  public boolean isLow(long shopsDefault) {
    return available() <= thresholdOr(shopsDefault);
  }

  /** At a location where nothing of it ever was, there is none. */
  public LocationLevel at(String location) {
    return locations.stream()
        .filter(level -> level.location().equals(location))
        .findFirst()
        .orElse(new LocationLevel(location, 0, 0));
  }

  /**
   * From where a quantity can be taken: the first location that has all of it, so that it makes one
   * parcel; else from several, in their order. Empty if there is not enough.
   */
  public Optional<List<Allocation>> allocate(long quantity, List<Location> byPriority) {
    for (Location location : byPriority) {
      if (at(location.id()).available() >= quantity) {
        return Optional.of(List.of(new Allocation(location.id(), quantity)));
      }
    }
    List<Allocation> parts = new ArrayList<>();
    long left = quantity;
    for (Location location : byPriority) {
      long part = Math.min(left, at(location.id()).available());
      if (part > 0) {
        parts.add(new Allocation(location.id(), part));
        left -= part;
      }
    }
    return left == 0 ? Optional.of(List.copyOf(parts)) : Optional.empty();
  }
}
