package io.ecom.product.boundary;

import io.ecom.product.entity.Image;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Image")
public record ImageJson(
    @Schema(
            required = true,
            description = "Absolute, or a path on this shop",
            examples = "/api/v1/products/media/mug_sage_3.svg")
        @NotBlank
        @Size(max = 2000)
        String url,
    @Schema(required = true, description = "What it shows, for those who cannot see it")
        @Size(max = 500)
        @Nullable String alt) {

  static @Nullable ImageJson of(@Nullable Image image) {
    return image == null ? null : new ImageJson(image.url(), image.alt());
  }

  Image toImage() {
    return new Image(url, alt == null ? "" : alt);
  }
}
