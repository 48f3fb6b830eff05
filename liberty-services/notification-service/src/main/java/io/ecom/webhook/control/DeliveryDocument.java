package io.ecom.webhook.control;

import io.ecom.webhook.entity.Attempt;
import io.ecom.webhook.entity.Delivery;
import io.ecom.webhook.entity.Delivery.State;
import io.ecom.webhook.entity.WebhookMessage;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Deliveries as they are stored. */
final class DeliveryDocument {
  private DeliveryDocument() {}

  static Document of(Delivery delivery) {
    WebhookMessage message = delivery.message();
    return new Document("_id", delivery.id())
        .append("endpointId", delivery.endpointId())
        .append("messageId", message.id())
        .append("type", message.type())
        .append("source", message.source())
        .append("subject", message.subject())
        .append("sequence", message.sequence())
        .append("time", Date.from(message.time()))
        .append("body", message.body())
        .append("state", delivery.state().name())
        .append("failed", delivery.failed())
        .append("createdAt", Date.from(delivery.createdAt()))
        .append("dueAt", Date.from(delivery.dueAt()))
        .append("endedAt", delivery.endedAt() == null ? null : Date.from(delivery.endedAt()))
        .append("attempts", delivery.attempts().stream().map(DeliveryDocument::of).toList());
  }

  static Document of(Attempt attempt) {
    return new Document("at", Date.from(attempt.at()))
        .append("status", attempt.status())
        .append("error", attempt.error())
        .append("body", attempt.body())
        .append("millis", attempt.millis());
  }

  static Delivery delivery(Document row) {
    return new Delivery(
        row.getString("_id"),
        row.getString("endpointId"),
        new WebhookMessage(
            row.getString("messageId"),
            row.getString("type"),
            row.getString("source"),
            row.getString("subject"),
            row.getLong("sequence"),
            row.getDate("time").toInstant(),
            row.getString("body")),
        State.valueOf(row.getString("state")),
        row.getInteger("failed"),
        row.getDate("createdAt").toInstant(),
        row.getDate("dueAt").toInstant(),
        endedAt(row),
        attempts(row));
  }

  private static @Nullable Instant endedAt(Document row) {
    Date date = row.getDate("endedAt");
    return date == null ? null : date.toInstant();
  }

  private static List<Attempt> attempts(Document row) {
    return row.getList("attempts", Document.class).stream()
        .map(
            attempt ->
                new Attempt(
                    attempt.getDate("at").toInstant(),
                    attempt.getInteger("status"),
                    attempt.getString("error"),
                    attempt.getString("body"),
                    null,
                    attempt.getLong("millis")))
        .toList();
  }
}
