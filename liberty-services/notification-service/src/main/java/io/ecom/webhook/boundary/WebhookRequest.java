package io.ecom.webhook.boundary;

import io.ecom.webhook.entity.Endpoint.Details;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashSet;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "WebhookInput", description = "An endpoint, or what it is to become")
public record WebhookRequest(
    @Schema(required = true, description = "https, and a host on the public Internet")
        @NotBlank
        @Size(max = 2_048)
        String url,
    @Schema(required = true, description = "What it is told of, as …/event-types lists it")
        @NotEmpty
        @Size(max = 50)
        List<@NotBlank String> eventTypes,
    @Size(max = 200) @Nullable String description,
    @Schema(description = "As it is, or true for a new one, when left out")
        @Nullable Boolean enabled) {

  Details details() {
    return new Details(
        url.strip(),
        new LinkedHashSet<>(eventTypes),
        description == null ? "" : description.strip());
  }
}
