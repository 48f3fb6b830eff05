package io.ecom.gateway.control.limit;

import io.ecom.gateway.entity.BearerToken;
import io.ecom.gateway.entity.Cookies;
import io.ecom.gateway.entity.Incoming;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Which account a request with credentials is about: by its e-mail address, or else by the token it
 * goes on with. A digest, so that Redis learns neither.
 */
final class AccountHint {
  private static final int DIGEST_BYTES = 12;
  private static final List<String> FIELDS = List.of("email", "challenge", "refreshToken", "token");

  private AccountHint() {}

  /** The same for all requests that name no account. */
  static String of(Incoming request) {
    String name =
        Stream.of(
                named(request.body()),
                Cookies.of(request.headers()).refreshToken(),
                BearerToken.of(request.headers()))
            .filter(text -> !text.isEmpty())
            .findFirst()
            .orElse("");
    return digest(name.strip().toLowerCase(Locale.ROOT));
  }

  private static String named(byte[] body) {
    if (body.length == 0) {
      return "";
    }
    try (var reader = Json.createReader(new ByteArrayInputStream(body))) {
      return reader.readValue() instanceof JsonObject object ? named(object) : "";
    } catch (JsonException | IllegalStateException e) {
      return "";
    }
  }

  private static String named(JsonObject object) {
    return FIELDS.stream()
        .map(object::get)
        .filter(JsonString.class::isInstance)
        .map(value -> ((JsonString) value).getString())
        .findFirst()
        .orElse("");
  }

  private static String digest(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, DIGEST_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
