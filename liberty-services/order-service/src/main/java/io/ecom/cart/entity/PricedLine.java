package io.ecom.cart.entity;

import io.ecom.contracts.Money;
import org.jspecify.annotations.Nullable;

/** A line with its price at the time of looking. */
public record PricedLine(
    String sku,
    String productId,
    String slug,
    String title,
    @Nullable String variantTitle,
    Article.@Nullable Image image,
    Money unitPrice,
    int quantity,
    Money lineTotal) {

  static PricedLine of(Article article, int quantity) {
    return new PricedLine(
        article.sku(),
        article.productId(),
        article.slug(),
        article.title(),
        article.variantTitle(),
        article.image(),
        article.price(),
        quantity,
        article.price().times(quantity));
  }

  /** Product and variant in one, for where there is only one title. */
  public String fullTitle() {
    return variantTitle == null || variantTitle.isBlank() ? title : title + ", " + variantTitle;
  }
}
