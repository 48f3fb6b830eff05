package io.ecom.webhook.boundary;

import io.ecom.webhook.entity.Attempt;
import io.ecom.webhook.entity.Delivery;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "WebhookDelivery", description = "An event on its way to an endpoint")
public record DeliveryResponse(
    String id,
    @Schema(description = "The webhook-id that it is sent with") String messageId,
    String type,
    @Schema(description = "The order or SKU it is about") String subject,
    long sequence,
    @Schema(enumeration = {"WAITING", "DELIVERED", "GIVEN_UP"}) String state,
    @Schema(description = "Failed attempts since it waits") int failed,
    Instant createdAt,
    @Schema(description = "Not to be tried before; while it waits") @Nullable Instant dueAt,
    @Nullable Instant endedAt,
    @Schema(description = "The last answer, or why there was none") @Nullable String outcome,
    @Schema(description = "What is sent; only when one is asked for") @Nullable String body,
    @Schema(description = "Oldest first; only when one is asked for")
        @Nullable List<AttemptResponse> attempts) {

  /**
   * One try.
   *
   * @param body at most 1 KB of the answer
   */
  @Schema(name = "WebhookAttempt")
  public record AttemptResponse(
      Instant at,
      @Nullable Integer status,
      @Schema(
              enumeration = {
                "timeout",
                "connection-refused",
                "unknown-host",
                "forbidden-address",
                "tls-failed",
                "no-answer"
              })
          @Nullable String error,
      @Nullable String body,
      long millis) {

    static AttemptResponse of(Attempt attempt) {
      return new AttemptResponse(
          attempt.at(), attempt.status(), attempt.error(), attempt.body(), attempt.millis());
    }
  }

  static DeliveryResponse brief(Delivery delivery) {
    return of(delivery, null, null);
  }

  static DeliveryResponse full(Delivery delivery) {
    return of(
        delivery,
        delivery.message().body(),
        delivery.attempts().stream().map(AttemptResponse::of).toList());
  }

  private static DeliveryResponse of(
      Delivery delivery, @Nullable String body, @Nullable List<AttemptResponse> attempts) {
    List<Attempt> tried = delivery.attempts();
    return new DeliveryResponse(
        delivery.id(),
        delivery.message().id(),
        delivery.message().type(),
        delivery.message().subject(),
        delivery.message().sequence(),
        delivery.state().name(),
        delivery.failed(),
        delivery.createdAt(),
        delivery.state() == Delivery.State.WAITING ? delivery.dueAt() : null,
        delivery.endedAt(),
        tried.isEmpty() ? null : tried.get(tried.size() - 1).outcome(),
        body,
        attempts);
  }
}
