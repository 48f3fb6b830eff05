package io.ecom.inventory.boundary;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Units found or lost. */
@Schema(name = "StockAdjustment")
public record AdjustmentRequest(
    @NotNull @Min(-1_000_000_000) @Max(1_000_000_000) @Nullable Long delta,
    @NotBlank @Size(max = 200) String reason,
    @Schema(description = "Where; the main location if left out") @Size(max = 32)
        @Nullable String location) {}
