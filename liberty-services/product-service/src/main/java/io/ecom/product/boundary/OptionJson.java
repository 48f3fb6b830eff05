package io.ecom.product.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "ProductOption")
public record OptionJson(
    @Schema(required = true, examples = "Colour") @NotBlank @Size(max = 80) String name,
    @Schema(description = "The values variants have; given by the variants when it is written")
        @Nullable List<String> values) {}
