package io.ecom.webhook.control;

import io.ecom.contracts.CloudEvent;
import io.ecom.webhook.entity.PublicEvents;
import io.ecom.webhook.entity.WebhookMessage;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;

/** Makes of an event what receivers get. */
final class Messages {
  private static final String SOURCE = "/notification-service";
  private static final int ID_BYTES = 16;

  /** What of a customer leaves the shop: who wants more asks the API, by a right of its own. */
  private static final Set<String> OF_A_CUSTOMER = Set.of("id");

  /** Leads whoever has it to the customer's confirmation of a payment. */
  private static final String CONFIRMATION = "nextActionUrl";

  private Messages() {}

  static WebhookMessage of(CloudEvent event) {
    CloudEvent told =
        new CloudEvent(
            event.id(),
            event.source(),
            event.type(),
            event.subject(),
            event.time(),
            event.sequence(),
            event.traceparent(),
            withoutPersonalData(event.data()));
    return new WebhookMessage(
        "msg_" + digest(identity(event)),
        event.type(),
        event.source(),
        event.subject(),
        event.sequence(),
        event.time(),
        told.toJson());
  }

  static WebhookMessage test(String endpointId, Instant now) {
    JsonObject data =
        Json.createObjectBuilder()
            .add("endpointId", endpointId)
            .add("message", "This is a test.")
            .build();
    String id = UUID.randomUUID().toString();
    return of(new CloudEvent(id, SOURCE, PublicEvents.TEST, id, now, 1, null, data));
  }

  /**
   * Reconciliation may tell of an order once more, as a new event of the same version; receivers
   * hear of it once.
   */
  private static String identity(CloudEvent event) {
    return event.type().startsWith("io.ecom.order.")
        ? event.type() + "|" + event.subject() + "|" + event.sequence()
        : event.source() + "|" + event.id();
  }

  private static JsonObject withoutPersonalData(JsonObject data) {
    JsonObjectBuilder told = Json.createObjectBuilder();
    data.forEach(
        (name, value) -> {
          if (name.equals("customer") && value instanceof JsonObject customer) {
            told.add(name, only(customer));
          } else if (!name.equals(CONFIRMATION)) {
            told.add(name, value);
          }
        });
    return told.build();
  }

  private static JsonValue only(JsonObject customer) {
    JsonObjectBuilder told = Json.createObjectBuilder();
    customer.forEach(
        (name, value) -> {
          if (OF_A_CUSTOMER.contains(name)) {
            told.add(name, value);
          }
        });
    return told.build();
  }

  /** Fit for a header, and without the dots that divide what is signed. */
  private static String digest(String identity) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(identity.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, ID_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is mandatory in every JRE", e);
    }
  }
}
