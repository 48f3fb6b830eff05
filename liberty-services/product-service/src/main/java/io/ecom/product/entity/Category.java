package io.ecom.product.entity;

import org.jspecify.annotations.Nullable;

/** A shelf of the shop. */
public record Category(Slug slug, String name, String description, @Nullable Image image) {

  public Category {
    if (name.isBlank() || name.length() > 80) {
      throw new InvalidProduct("name", "must have 1 to 80 letters");
    }
  }
}
