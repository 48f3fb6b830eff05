package io.ecom.webhook.entity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Deliveries for tests. */
final class Deliverable {
  static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  private Deliverable() {}

  static Delivery of(String source, long sequence, Instant time) {
    String id = "msg_" + source.substring(1) + sequence;
    return Delivery.first(
        "ep_1",
        new WebhookMessage(id, "io.ecom.order.updated.v1", source, "order-1", sequence, time, "{}"),
        NOW);
  }

  static Delivery one() {
    return of("/order-service", 1, NOW);
  }

  static Attempt answered(int status) {
    return new Attempt(NOW, status, null, null, null, 5);
  }

  static Attempt failed(@Nullable String error) {
    return new Attempt(NOW, null, error, null, null, 5);
  }
}
