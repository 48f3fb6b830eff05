package io.ecom.inventory.boundary;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** At or below how many available units a SKU is low; without a number, the shop's default. */
@Schema(name = "StockThreshold")
public record ThresholdRequest(@Min(0) @Max(1_000_000_000) @Nullable Long threshold) {}
