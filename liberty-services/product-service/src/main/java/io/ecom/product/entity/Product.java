package io.ecom.product.entity;

import io.ecom.contracts.ProductSnapshot;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * A product of the catalogue. It is drafted, sold and archived; each change that changes anything
 * makes the next version, and a change to what it already is makes none.
 */
public record Product(
    ProductId id, ProductDetails details, long version, Instant createdAt, Instant updatedAt) {

  public static Product create(ProductDetails details, Instant now) {
    Instant created = now.truncatedTo(ChronoUnit.MILLIS);
    return new Product(ProductId.next(now), details, 1, created, created);
  }

  /** This product with other details; itself if they are no change. */
  public Product revised(ProductDetails changed, Instant now) {
    ProductDetails next = changed.keepingInitialQuantities(details);
    return next.equals(details)
        ? this
        : new Product(id, next, version + 1, createdAt, now.truncatedTo(ChronoUnit.MILLIS));
  }

  /** Takes it off sale. */
  public Product archived(Instant now) {
    return revised(details.withStatus(Status.ARCHIVED), now);
  }

  public boolean isArchived() {
    return details.status() == Status.ARCHIVED;
  }

  public boolean isForSale() {
    return details.status() == Status.ACTIVE;
  }

  public ProductSnapshot snapshot() {
    return new ProductSnapshot(
        id.value(),
        version,
        details.slug().value(),
        details.title(),
        details.status().code(),
        details.categories().stream().map(Slug::value).toList(),
        details.variants().stream()
            .map(
                variant ->
                    new ProductSnapshot.Variant(
                        variant.sku(),
                        variant.title(),
                        variant.price(),
                        variant.initialQuantity(),
                        imageOf(variant)
                            .map(it -> new ProductSnapshot.Image(it.url(), it.alt()))
                            .orElse(null)))
            .toList());
  }

  /** Its own, or else the first of the product. */
  public Optional<Image> imageOf(Variant variant) {
    List<Image> images = details.images();
    return images.stream()
        .filter(image -> image.url().equals(variant.imageUrl()))
        .findFirst()
        .or(() -> images.stream().findFirst());
  }
}
