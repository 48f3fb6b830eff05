package io.ecom.product.entity;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a product is in its life: prepared, for sale, or taken off sale for good (it stays readable
 * for those who bought it).
 */
public enum Status {
  DRAFT,
  ACTIVE,
  ARCHIVED;

  public static Optional<Status> named(String code) {
    return Stream.of(values()).filter(status -> status.code().equals(code)).findFirst();
  }

  /** As in JSON, events and the database. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
