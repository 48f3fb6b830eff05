package io.ecom.product.entity;

import io.ecom.contracts.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** As much of a product as a list shows. */
public record ProductSummary(
    ProductId id,
    Slug slug,
    String title,
    String brand,
    @Nullable Image image,
    Money priceFrom,
    Money priceTo,
    List<Slug> categories,
    List<String> skus,
    Status status) {}
