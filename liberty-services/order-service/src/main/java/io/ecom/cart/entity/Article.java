package io.ecom.cart.entity;

import io.ecom.contracts.Money;
import org.jspecify.annotations.Nullable;

/** What the catalogue says of a SKU on sale. */
public record Article(
    String sku,
    String productId,
    String slug,
    String title,
    @Nullable String variantTitle,
    @Nullable Image image,
    Money price) {

  /** A picture of the article. */
  public record Image(String url, @Nullable String alt) {}
}
