package io.ecom.gateway.control.limit;

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
import java.util.Locale;

/** Which account a request with credentials is about, as a digest: Redis learns no addresses. */
final class AccountHint {
  private static final int DIGEST_BYTES = 12;

  private AccountHint() {}

  /** The same for all requests that name no account. */
  static String of(Incoming request) {
    return digest(email(request.body()).strip().toLowerCase(Locale.ROOT));
  }

  private static String email(byte[] body) {
    if (body.length == 0) {
      return "";
    }
    try (var reader = Json.createReader(new ByteArrayInputStream(body))) {
      return reader.readValue() instanceof JsonObject object
              && object.get("email") instanceof JsonString email
          ? email.getString()
          : "";
    } catch (JsonException | IllegalStateException e) {
      return "";
    }
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
