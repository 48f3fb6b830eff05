package io.ecom.product.boundary;

import io.ecom.product.entity.InvalidProduct;
import io.ecom.product.entity.ProductDetails;
import io.ecom.product.entity.Slug;
import io.ecom.product.entity.Status;
import io.ecom.product.entity.Variant;
import io.ecom.shared.web.ProblemException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "ProductInput", description = "A product to create, or what it is to become")
public record ProductInput(
    @Schema(description = "Made from the title when it is left out") @Nullable String slug,
    @Schema(required = true) @NotBlank @Size(max = 255) String title,
    @Schema(description = "Plain text") @Size(max = 20_000) @Nullable String description,
    @Size(max = 100) @Nullable String brand,
    @Schema(description = "active when left out; on an update, what it was")
        @Pattern(regexp = "draft|active|archived", message = "must be draft, active or archived")
        @Nullable String status,
    @Schema(description = "Slugs of known categories") @Size(max = 20)
        @Nullable List<@NotBlank String> categories,
    @Size(max = 30) @Nullable List<@NotNull @Valid ImageJson> images,
    @Schema(description = "What the variants differ in") @Size(max = 3)
        @Nullable List<@NotNull @Valid OptionJson> options,
    @Schema(required = true) @NotEmpty @Size(max = 100) List<@NotNull @Valid VariantJson> variants,
    @Size(max = 50) @Nullable List<@NotBlank @Size(max = 60) String> tags,
    @Schema(description = "The version that was read; an update needs it") @Nullable Long version) {

  ProductDetails toDetails(Status unlessGiven) {
    try {
      List<String> optionNames =
          orEmpty(options).stream().map(option -> option.name().strip()).toList();
      return new ProductDetails(
          slug == null || slug.isBlank() ? Slug.of(title) : new Slug(slug),
          title.strip(),
          description == null ? "" : description.strip(),
          brand == null ? "" : brand.strip(),
          Status.named(String.valueOf(status)).orElse(unlessGiven),
          categorySlugs(),
          orEmpty(images).stream().map(ImageJson::toImage).toList(),
          optionNames,
          toVariants(optionNames),
          orEmpty(tags));
    } catch (InvalidProduct e) {
      throw ProblemException.invalid(e.field(), String.valueOf(e.getMessage()));
    }
  }

  private List<Slug> categorySlugs() {
    List<Slug> slugs = new ArrayList<>();
    for (String category : orEmpty(categories)) {
      try {
        slugs.add(new Slug(category));
      } catch (InvalidProduct e) {
        throw ProblemException.invalid("categories[" + slugs.size() + "]", "is no category");
      }
    }
    return slugs;
  }

  private List<Variant> toVariants(List<String> optionNames) {
    List<Variant> made = new ArrayList<>();
    for (VariantJson variant : variants) {
      made.add(variant.toVariant(optionNames, "variants[" + made.size() + "]"));
    }
    return made;
  }

  private static <T> List<T> orEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }
}
