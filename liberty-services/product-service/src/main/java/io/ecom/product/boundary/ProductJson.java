package io.ecom.product.boundary;

import io.ecom.contracts.Money;
import io.ecom.product.entity.Product;
import io.ecom.product.entity.ProductDetails;
import io.ecom.product.entity.Slug;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Product", description = "A product with everything a product page shows")
public record ProductJson(
    @Schema(required = true) String id,
    @Schema(required = true, examples = "harbour-stoneware-mug") String slug,
    @Schema(required = true) String title,
    @Schema(required = true, description = "Plain text; paragraphs divided by an empty line")
        String description,
    @Schema(required = true) String brand,
    @Schema(required = true, description = "Slugs") List<String> categories,
    @Schema(
            required = true,
            enumeration = {"draft", "active", "archived"})
        String status,
    @Schema(required = true) List<ImageJson> images,
    @Schema(required = true) List<OptionJson> options,
    @Schema(required = true) List<VariantJson> variants,
    @Schema(required = true, description = "Price of the cheapest variant") Money priceFrom,
    @Schema(required = true, description = "Price of the dearest variant") Money priceTo,
    @Schema(required = true) List<String> tags,
    @Schema(required = true, description = "To be sent back with an update") long version,
    @Schema(required = true) Instant createdAt,
    @Schema(required = true) Instant updatedAt) {

  static ProductJson of(Product product) {
    ProductDetails details = product.details();
    List<String> names = details.optionNames();
    return new ProductJson(
        product.id().value(),
        details.slug().value(),
        details.title(),
        details.description(),
        details.brand(),
        details.categories().stream().map(Slug::value).toList(),
        details.status().code(),
        details.images().stream().map(i -> new ImageJson(i.url(), i.alt())).toList(),
        IntStream.range(0, names.size())
            .mapToObj(i -> new OptionJson(names.get(i), details.optionValues(i)))
            .toList(),
        details.variants().stream().map(v -> VariantJson.of(v, names)).toList(),
        details.priceFrom(),
        details.priceTo(),
        details.tags(),
        product.version(),
        product.createdAt(),
        product.updatedAt());
  }
}
