package io.ecom.gateway.control.limit;

import io.ecom.gateway.entity.BearerToken;
import io.ecom.gateway.entity.Cookies;
import io.ecom.gateway.entity.Incoming;
import io.ecom.gateway.entity.Query;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Which account a request with credentials is about: by its e-mail address or the id of an API key,
 * or else by the token it goes on with. A digest, so that Redis learns neither.
 */
final class AccountHint {
  private static final int DIGEST_BYTES = 12;
  private static final List<String> FIELDS = List.of("email", "challenge", "refreshToken", "token");

  private static final String BASIC = "basic ";
  private static final String FORM = "application/x-www-form-urlencoded";

  private AccountHint() {}

  /** The same for all requests that name no account. */
  static String of(Incoming request) {
    String name =
        Stream.of(
                client(request),
                named(request.body()),
                Cookies.of(request.headers()).refreshToken(),
                BearerToken.of(request.headers()))
            .filter(text -> !text.isEmpty())
            .findFirst()
            .orElse("");
    return digest(name.strip().toLowerCase(Locale.ROOT));
  }

  /** The {@code client_id} of OAuth 2.0, wherever it travels. */
  private static String client(Incoming request) {
    String authorization = request.headers().first("Authorization").orElse("");
    try {
      if (authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
        byte[] shown = Base64.getDecoder().decode(authorization.substring(BASIC.length()).strip());
        return new String(shown, StandardCharsets.UTF_8).split(":", 2)[0];
      }
      String type = request.headers().first("Content-Type").orElse("");
      return type.startsWith(FORM)
          ? Query.parse(new String(request.body(), StandardCharsets.UTF_8))
              .values("client_id")
              .stream()
              .findFirst()
              .orElse("")
          : "";
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private static String named(byte[] body) {
    if (body.length == 0) {
      return "";
    }
    try (var reader = Json.createReader(new ByteArrayInputStream(body))) {
      return reader.readValue() instanceof JsonObject object ? named(object) : "";
    } catch (RuntimeException e) {
      // Besides JsonException, Parsson has a bare RuntimeException for JSON that is nested too
      // deep.
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
