package io.ecom.product.boundary;

import io.ecom.contracts.Money;
import io.ecom.product.entity.ProductSummary;
import io.ecom.product.entity.Slug;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "ProductSummary", description = "As much of a product as a list shows")
public record ProductSummaryJson(
    @Schema(required = true) String id,
    @Schema(required = true) String slug,
    @Schema(required = true) String title,
    @Schema(required = true) String brand,
    @Nullable ImageJson image,
    @Schema(required = true) Money priceFrom,
    @Schema(required = true) Money priceTo,
    @Schema(required = true, description = "Slugs") List<String> categories,
    @Schema(required = true, description = "Of all its variants") List<String> skus,
    @Schema(
            required = true,
            enumeration = {"draft", "active", "archived"})
        String status) {

  static ProductSummaryJson of(ProductSummary product) {
    return new ProductSummaryJson(
        product.id().value(),
        product.slug().value(),
        product.title(),
        product.brand(),
        ImageJson.of(product.image()),
        product.priceFrom(),
        product.priceTo(),
        product.categories().stream().map(Slug::value).toList(),
        product.skus(),
        product.status().code());
  }
}
