package io.ecom.product.entity;

import io.ecom.contracts.Money;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * Everything about a product that its keepers decide.
 *
 * @param description plain text; paragraphs are separated by an empty line
 * @param optionNames what the variants differ in, such as Colour and Size
 */
public record ProductDetails(
    Slug slug,
    String title,
    String description,
    String brand,
    Status status,
    List<Slug> categories,
    List<Image> images,
    List<String> optionNames,
    List<Variant> variants,
    List<String> tags) {

  private static final int MAX_TITLE = 255;
  private static final int MAX_VARIANTS = 100;
  private static final int MAX_OPTIONS = 3;

  public ProductDetails {
    categories = List.copyOf(categories);
    images = List.copyOf(images);
    optionNames = List.copyOf(optionNames);
    variants = List.copyOf(variants);
    tags = List.copyOf(tags);
    require(!title.isBlank() && title.length() <= MAX_TITLE, "title", "must have 1 to 255 letters");
    require(!variants.isEmpty(), "variants", "must have at least one variant");
    require(variants.size() <= MAX_VARIANTS, "variants", "must not be more than 100");
    requireDistinct(categories, Function.identity(), "categories", "must not repeat");
    requireDistinct(variants, Variant::sku, "variants", "must not repeat a SKU");
    requireOptions(optionNames, variants);
    requireOneCurrency(variants);
  }

  private static void requireOptions(List<String> names, List<Variant> variants) {
    require(names.size() <= MAX_OPTIONS, "options", "must not be more than three");
    require(names.stream().noneMatch(String::isBlank), "options", "must have names");
    requireDistinct(names, Function.identity(), "options", "must have different names");
    require(
        variants.stream().allMatch(variant -> variant.optionValues().size() == names.size()),
        "variants",
        "must each have a value for every option, and no other");
    requireDistinct(variants, Variant::optionValues, "variants", "must differ in their options");
  }

  private static void requireOneCurrency(List<Variant> variants) {
    long currencies = variants.stream().map(v -> v.price().currency()).distinct().count();
    require(currencies == 1, "variants", "must all have the same currency");
  }

  private static <T> void requireDistinct(
      Collection<T> items, Function<T, ?> key, String field, String message) {
    Set<Object> seen = new HashSet<>();
    for (T item : items) {
      require(seen.add(Objects.requireNonNull(key.apply(item))), field, message);
    }
  }

  private static void require(boolean satisfied, String field, String message) {
    if (!satisfied) {
      throw new InvalidProduct(field, message);
    }
  }

  public Money priceFrom() {
    return variants.stream().map(Variant::price).min(byAmount()).orElseThrow();
  }

  public Money priceTo() {
    return variants.stream().map(Variant::price).max(byAmount()).orElseThrow();
  }

  /** The values the variants have for an option, in the order in which they appear. */
  public List<String> optionValues(int option) {
    return variants.stream().map(v -> v.optionValues().get(option)).distinct().toList();
  }

  ProductDetails withStatus(Status changed) {
    return new ProductDetails(
        slug, title, description, brand, changed, categories, images, optionNames, variants, tags);
  }

  /** The initial quantity of a SKU is used once, so a later one is no change. */
  ProductDetails keepingInitialQuantities(ProductDetails earlier) {
    List<Variant> kept =
        variants.stream()
            .map(
                variant ->
                    earlier.variants.stream()
                        .filter(known -> known.sku().equals(variant.sku()))
                        .findFirst()
                        .map(known -> variant.withInitialQuantity(known.initialQuantity()))
                        .orElse(variant))
            .toList();
    return new ProductDetails(
        slug, title, description, brand, status, categories, images, optionNames, kept, tags);
  }

  private static Comparator<Money> byAmount() {
    return Comparator.comparingLong(Money::amount);
  }
}
