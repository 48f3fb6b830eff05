package io.ecom.gateway.boundary;

import io.ecom.gateway.entity.Answer;
import io.ecom.gateway.entity.Body;
import io.ecom.gateway.entity.Headers;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.nio.charset.StandardCharsets;

/** The gateway's own JSON answers. */
final class JsonAnswers {
  private static final Jsonb JSONB = JsonbBuilder.create();

  private JsonAnswers() {}

  static Answer of(int status, Object value) {
    return text(status, "application/json", JSONB.toJson(value));
  }

  static Answer text(int status, String type, String text) {
    Headers headers = new Headers().add("Content-Type", type).add("Cache-Control", "no-cache");
    return new Answer(status, headers, new Body.Whole(text.getBytes(StandardCharsets.UTF_8)));
  }
}
