package io.ecom.contracts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A product as it is after the change; consumers apply it only when {@code version} is newer than
 * what they have.
 *
 * @param status {@code draft}, {@code active} or {@code archived}
 * @param categories slugs
 */
public record ProductSnapshot(
    String id,
    long version,
    String slug,
    String title,
    String status,
    List<String> categories,
    List<Variant> variants) {

  /**
   * @param initialQuantity stock to begin with when the SKU is first seen
   * @param image null if the product has none, and in events of before it was told
   */
  public record Variant(
      String sku,
      String title,
      Money price,
      @Nullable Integer initialQuantity,
      @Nullable Image image) {}

  /** A picture that shows the variant. */
  public record Image(String url, @Nullable String alt) {}
}
