package io.ecom.inventory.boundary;

import io.ecom.inventory.entity.Location;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A new place where stock can lie. */
@Schema(name = "NewLocation")
public record LocationRequest(
    @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,31}") String id,
    @NotBlank @Size(max = 100) String name,
    @Schema(description = "Reservations take from the lowest first; the main location has 100")
        @NotNull
        @Min(0)
        @Max(1_000)
        @Nullable Integer priority,
    @Schema(description = "Whether stock may be put there; true if left out")
        @Nullable Boolean active) {

  Location toLocation() {
    return new Location(
        id, name, priority == null ? 0 : priority, active == null || active.booleanValue());
  }
}
