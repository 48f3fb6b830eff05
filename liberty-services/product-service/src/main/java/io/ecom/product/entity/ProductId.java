package io.ecom.product.entity;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * Identity of a product. New ids are time-ordered (UUID version 7), so "newest first" is the order
 * of ids and needs no index of its own.
 */
public record ProductId(String value) {

  public ProductId {
    Objects.requireNonNull(value, "value");
  }

  public static ProductId next(Instant now) {
    UUID random = UUID.randomUUID();
    long high = now.toEpochMilli() << 16 | 0x7000 | random.getMostSignificantBits() & 0x0fff;
    return new ProductId(new UUID(high, random.getLeastSignificantBits()).toString());
  }

  @Override
  public String toString() {
    return value;
  }
}
