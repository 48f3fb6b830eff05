package io.ecom.gateway.control.cache;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonString;
import java.io.ByteArrayInputStream;
import java.util.Optional;

/** Reads which product an answer shows. */
final class ProductIds {
  private ProductIds() {}

  static Optional<String> of(byte[] json) {
    try (var reader = Json.createReader(new ByteArrayInputStream(json))) {
      return reader.readObject().get("id") instanceof JsonString id
          ? Optional.of(id.getString())
          : Optional.empty();
    } catch (JsonException | IllegalStateException e) {
      return Optional.empty();
    }
  }
}
