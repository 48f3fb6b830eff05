package io.ecom.realtime.control;

import io.ecom.realtime.entity.EventId;
import io.ecom.realtime.entity.Identity;
import io.ecom.realtime.entity.Push;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.time.Instant;

/** The JSON that clients receive. */
final class Messages {
  static final String PONG = "{\"type\":\"pong\"}";

  /** Looked for once: Json.create… looks through the class path every time. */
  private static final JsonProvider JSON = JsonProvider.provider();

  private Messages() {}

  /** An event; its data is JSON already. */
  static String event(EventId id, String type, String time, String data) {
    return "{\"id\":\"%s\",\"type\":\"%s\",\"time\":\"%s\",\"data\":%s}"
        .formatted(id, type, time, data);
  }

  /**
   * Greets a client.
   *
   * @param id what it has heard everything up to
   */
  static String welcome(EventId id, Identity identity) {
    JsonObject data =
        JSON.createObjectBuilder()
            .add("userId", identity.userId())
            .add("roles", JSON.createArrayBuilder(identity.roles().stream().sorted().toList()))
            .build();
    return event(id, "welcome", Instant.now().toString(), data.toString());
  }

  /** Tells a client that it has missed something which is kept no longer. */
  static String resync(EventId id) {
    return event(id, "resync", Instant.now().toString(), "{}");
  }

  /** What an audience may see of an event's data. */
  static JsonObject visible(JsonObject data, Push push) {
    JsonObjectBuilder visible = JSON.createObjectBuilder();
    push.added().forEach(visible::add);
    for (var field : data.entrySet()) {
      String name = field.getKey();
      JsonValue value = field.getValue();
      if (push.shows(name)) {
        visible.add(name, value);
      }
    }
    return visible.build();
  }
}
