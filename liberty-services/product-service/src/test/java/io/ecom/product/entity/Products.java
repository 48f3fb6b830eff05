package io.ecom.product.entity;

import io.ecom.contracts.Money;
import java.util.Arrays;
import java.util.List;

/** Products as keepers describe them. */
final class Products {
  private Products() {}

  static Money eur(long cents) {
    return new Money(cents, "EUR");
  }

  static Variant variant(String sku, long cents, String... optionValues) {
    return new Variant(sku, List.of(optionValues), eur(cents), null, null, null);
  }

  /** A mug that comes in some colours. */
  static ProductDetails mug(Variant... variants) {
    return mug("Blue Mug", List.of("Colour"), List.of("kitchen"), variants);
  }

  static ProductDetails plainMug() {
    return mug("Blue Mug", List.of(), List.of("kitchen"), variant("MUG", 1_250));
  }

  static ProductDetails mug(
      String title, List<String> options, List<String> categories, Variant... variants) {
    return new ProductDetails(
        Slug.of("Blue Mug"),
        title,
        "Holds coffee.",
        "Harbour & Sons",
        Status.ACTIVE,
        categories.stream().map(Slug::new).toList(),
        List.of(new Image("/api/v1/products/media/mug_sky_1.svg", "A blue mug")),
        options,
        Arrays.asList(variants),
        List.of("gift", "Café"));
  }
}
