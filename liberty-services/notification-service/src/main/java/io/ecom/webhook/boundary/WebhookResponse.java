package io.ecom.webhook.boundary;

import io.ecom.webhook.entity.Endpoint;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Webhook", description = "An endpoint")
public record WebhookResponse(
    String id,
    String url,
    List<String> eventTypes,
    String description,
    boolean enabled,
    @Schema(description = "Why, if the shop stopped by itself") @Nullable String disabledBecause,
    @Schema(description = "Since when nothing was delivered") @Nullable Instant failingSince,
    Instant createdAt,
    Instant updatedAt,
    @Schema(description = "What to verify signatures with; shown when it is made, never again")
        @Nullable String secret) {

  static WebhookResponse of(Endpoint endpoint) {
    return of(endpoint, null);
  }

  static WebhookResponse withSecret(Endpoint endpoint) {
    return of(endpoint, endpoint.currentSecret().text());
  }

  private static WebhookResponse of(Endpoint endpoint, @Nullable String secret) {
    return new WebhookResponse(
        endpoint.id(),
        endpoint.details().url(),
        List.copyOf(endpoint.details().eventTypes()),
        endpoint.details().description(),
        endpoint.enabled(),
        endpoint.disabledBecause(),
        endpoint.failingSince(),
        endpoint.createdAt(),
        endpoint.updatedAt(),
        secret);
  }
}
