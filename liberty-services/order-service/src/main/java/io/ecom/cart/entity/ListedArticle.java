package io.ecom.cart.entity;

import io.ecom.contracts.ProductSnapshot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article as a version of its product has it.
 *
 * @param version of the product; the higher one is right
 */
public record ListedArticle(Article article, long version, boolean onSale) {
  private static final String ON_SALE = "active";

  /**
   * @param status of the product; only what is active can be bought
   */
  public static ListedArticle of(Article article, long version, String status) {
    return new ListedArticle(article, version, status.equals(ON_SALE));
  }

  /** Every variant of a product. */
  public static List<ListedArticle> of(ProductSnapshot product) {
    return product.variants().stream()
        .map(variant -> of(article(product, variant), product.version(), product.status()))
        .toList();
  }

  private static Article article(ProductSnapshot product, ProductSnapshot.Variant variant) {
    return new Article(
        variant.sku(),
        product.id(),
        product.slug(),
        product.title(),
        variant.title(),
        image(variant.image()),
        variant.price());
  }

  private static Article.@Nullable Image image(ProductSnapshot.@Nullable Image image) {
    return image == null ? null : new Article.Image(image.url(), image.alt());
  }
}
