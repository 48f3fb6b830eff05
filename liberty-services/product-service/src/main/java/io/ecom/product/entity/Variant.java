package io.ecom.product.entity;

import io.ecom.contracts.Money;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is actually bought: one combination of the product's options.
 *
 * @param optionValues a value for each option of the product, in the options' order
 * @param compareAtPrice the price it is reduced from
 * @param initialQuantity stock to begin with; inventory owns it from then on
 * @param imageUrl the picture that shows this variant
 */
public record Variant(
    String sku,
    List<String> optionValues,
    Money price,
    @Nullable Money compareAtPrice,
    @Nullable Integer initialQuantity,
    @Nullable String imageUrl) {

  private static final Pattern SKU = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
  private static final String TITLE_WITHOUT_OPTIONS = "Default";

  public Variant {
    if (!SKU.matcher(sku).matches()) {
      throw new InvalidProduct(
          "sku", "must have 1 to 64 letters, digits, dots, dashes or underscores");
    }
    if (optionValues.stream().anyMatch(String::isBlank)) {
      throw new InvalidProduct("options", "must each have a value, in every variant");
    }
    if (price.amount() < 0) {
      throw new InvalidProduct("price", "must not be negative");
    }
    if (compareAtPrice != null && !isMore(compareAtPrice, price)) {
      throw new InvalidProduct("compareAtPrice", "must be higher than the price");
    }
    if (initialQuantity != null && initialQuantity < 0) {
      throw new InvalidProduct("initialQuantity", "must not be negative");
    }
    if (imageUrl != null && !Image.isAddress(imageUrl)) {
      throw new InvalidProduct("image", "must be an http(s) URL or a path of this shop");
    }
    optionValues = List.copyOf(optionValues);
  }

  private static boolean isMore(Money compareAtPrice, Money price) {
    return compareAtPrice.currency().equals(price.currency())
        && compareAtPrice.amount() > price.amount();
  }

  public String title() {
    return optionValues.isEmpty() ? TITLE_WITHOUT_OPTIONS : String.join(" / ", optionValues);
  }

  Variant withInitialQuantity(@Nullable Integer quantity) {
    return new Variant(sku, optionValues, price, compareAtPrice, quantity, imageUrl);
  }
}
