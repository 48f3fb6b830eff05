package io.ecom.contracts;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbException;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A CloudEvents 1.0 event in structured JSON mode.
 *
 * @param subject id of the aggregate; also the Kafka key
 * @param sequence version of the aggregate after this event (CloudEvents sequence extension)
 * @param traceparent W3C trace context of what caused it (distributed tracing extension)
 */
public record CloudEvent(
    String id,
    String source,
    String type,
    String subject,
    Instant time,
    long sequence,
    @Nullable String traceparent,
    JsonObject data) {

  private static final Jsonb JSONB = JsonbBuilder.create();

  /** Looked for once: Json.create… looks through the class path every time. */
  private static final JsonProvider JSON = JsonProvider.provider();

  public static <T> CloudEvent of(
      EventType<T> type,
      String id,
      String source,
      String subject,
      long sequence,
      @Nullable String traceparent,
      T payload) {
    JsonObject data = JSONB.fromJson(JSONB.toJson(payload), JsonObject.class);
    return new CloudEvent(
        id, source, type.name(), subject, Instant.now(), sequence, traceparent, data);
  }

  public String toJson() {
    JsonObjectBuilder json =
        JSON.createObjectBuilder()
            .add("specversion", "1.0")
            .add("id", id)
            .add("source", source)
            .add("type", type)
            .add("subject", subject)
            .add("time", time.toString())
            .add("datacontenttype", "application/json")
            .add("sequence", Long.toString(sequence));
    if (traceparent != null) {
      json.add("traceparent", traceparent);
    }
    return json.add("data", data).build().toString();
  }

  public static CloudEvent parse(String text) throws MalformedEvent {
    try (var reader = JSON.createReader(new StringReader(text))) {
      JsonObject json = reader.readObject();
      if (!"1.0".equals(json.getString("specversion"))) {
        throw new MalformedEvent("not CloudEvents 1.0: " + json.getString("specversion"));
      }
      return new CloudEvent(
          json.getString("id"),
          json.getString("source"),
          json.getString("type"),
          json.getString("subject"),
          Instant.parse(json.getString("time")),
          Long.parseLong(json.getString("sequence")),
          json.getString("traceparent", null),
          json.getJsonObject("data"));
    } catch (JsonException
        | NullPointerException
        | ClassCastException
        | NumberFormatException
        | DateTimeException e) {
      throw new MalformedEvent("not a CloudEvent: " + e.getMessage(), e);
    }
  }

  public boolean is(EventType<?> eventType) {
    return eventType.name().equals(type);
  }

  public <T> T dataAs(EventType<T> eventType) throws MalformedEvent {
    if (!is(eventType)) {
      throw new MalformedEvent("expected " + eventType.name() + " but got " + type);
    }
    return dataAs(eventType.payload());
  }

  /** For several event types that share a payload, such as the {@code payment.updated} ones. */
  public <T> T dataAs(Class<T> payload) throws MalformedEvent {
    try {
      return JSONB.fromJson(data.toString(), payload);
    } catch (JsonbException e) {
      throw new MalformedEvent("data of " + type + " " + id + ": " + e.getMessage(), e);
    }
  }
}
