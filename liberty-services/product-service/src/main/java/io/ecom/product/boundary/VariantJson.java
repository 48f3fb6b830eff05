package io.ecom.product.boundary;

import io.ecom.contracts.Money;
import io.ecom.product.entity.InvalidProduct;
import io.ecom.product.entity.Variant;
import io.ecom.shared.web.ProblemException;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Variant")
public record VariantJson(
    @Schema(required = true, examples = "MUG-0007-SAGE") @NotBlank @Size(max = 64) String sku,
    @Schema(readOnly = true, description = "Its option values", examples = "Sage / 350 ml")
        @Nullable String title,
    @Schema(
            type = SchemaType.OBJECT,
            additionalProperties = String.class,
            description = "Value by option name")
        @Nullable Map<String, String> options,
    @Schema(required = true) @NotNull Money price,
    @Schema(description = "The price it is reduced from") @Nullable Money compareAtPrice,
    @Schema(description = "URL of the picture that shows this variant") @Nullable String image,
    @Schema(writeOnly = true, description = "Stock to begin with, used when the SKU is new")
        @Nullable Integer initialQuantity) {

  static VariantJson of(Variant variant, List<String> optionNames) {
    Map<String, String> options = new LinkedHashMap<>();
    for (int i = 0; i < optionNames.size(); i++) {
      options.put(optionNames.get(i), variant.optionValues().get(i));
    }
    return new VariantJson(
        variant.sku(),
        variant.title(),
        options,
        variant.price(),
        variant.compareAtPrice(),
        variant.imageUrl(),
        null);
  }

  /** The value; empty, and so refused, if it is null. */
  private static String given(Map<String, String> options, String name) {
    String value = options.get(name);
    return value == null ? "" : value.strip();
  }

  /**
   * @param path where this variant stands in the request, to name a field that is wrong
   */
  Variant toVariant(List<String> optionNames, String path) {
    Map<String, String> given = options == null ? Map.of() : options;
    if (!given.keySet().equals(Set.copyOf(optionNames))) {
      throw ProblemException.invalid(
          path + ".options", "must have a value for each of the product's options, and no other");
    }
    try {
      return new Variant(
          sku,
          optionNames.stream().map(name -> given(given, name)).toList(),
          price,
          compareAtPrice,
          initialQuantity,
          image);
    } catch (InvalidProduct e) {
      throw ProblemException.invalid(path + "." + e.field(), String.valueOf(e.getMessage()));
    }
  }
}
