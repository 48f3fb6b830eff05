package io.ecom.system.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.shared.testkit.Admin;
import io.ecom.shared.testkit.Api;
import io.ecom.shared.testkit.Shopper;
import io.ecom.system.Databases;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** Somebody pretends to be the payment provider. */
@Attack
class WebhookAttacksIT {
  private static final String PATH = "/api/v1/payments/webhooks/test";
  private static final Duration TOO_LONG = Duration.ofMinutes(6);

  private final Shopper buyer = Shopper.register();
  private final String order =
      buyer.buy(Admin.logIn().productWithStock(2).sku(), 1).getString("id");

  private static Response send(String body, String signature) {
    return Api.anonymous().header("Test-Provider-Signature", signature).body(body).post(PATH);
  }

  private String captured() {
    return "{\"id\":\"evt_%s\",\"type\":\"payment.updated\",\"data\":{\"orderId\":\"%s\",\"state\":\"CAPTURED\"}}"
        .formatted(UUID.randomUUID(), order);
  }

  private static String signed(String body, String secret, Instant at) {
    return "t=" + at.getEpochSecond() + ",v1=" + hmac(at.getEpochSecond() + "." + body, secret);
  }

  private static String hmac(String text, String secret) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What provider and shop share, one that comes and one that goes. */
  private static List<String> secrets() {
    Document settings = Databases.collection("payment", "test_provider_settings").find().first();
    if (settings == null) {
      throw new IllegalStateException("the provider has no secrets yet");
    }
    return settings.getList("secrets", String.class);
  }

  private String status() {
    return buyer
        .requestTo("payment")
        .get("/api/v1/payments/" + order)
        .jsonPath()
        .getString("status");
  }

  @Test
  void check24ForgedOldAndRepeatedWebhooks() {
    String body = captured();
    Api.assertProblem(Api.anonymous().body(body).post(PATH), 400, "invalid-signature");
    List<String> secrets = secrets();
    Instant now = Instant.now();
    String good = signed(body, secrets.get(0), now);
    List<String> forged =
        List.of(
            "",
            "t=" + now.getEpochSecond() + ",v1=",
            signed(body, "guessed", now),
            signed(body + " ", secrets.get(0), now),
            signed(body, secrets.get(0), now.minus(TOO_LONG)),
            good.replaceFirst("t=\\d+", "t=" + now.plusSeconds(1).getEpochSecond()),
            good.replace("v1=", "v0="),
            good.substring(0, good.length() - 2));
    for (String signature : forged) {
      Api.assertProblem(send(body, signature), 400, "invalid-signature");
    }
    assertThat(status()).as("a forgery changes nothing").isEqualTo("AUTHORISED");

    for (String secret : secrets) {
      send(body, signed(body, secret, now)).then().statusCode(200);
    }
    assertThat(status()).isEqualTo("CAPTURED");
    assertThat(
            Databases.collection("payment", "webhooks")
                .countDocuments(new Document("orderId", order)))
        .as("sent twice, taken once")
        .isEqualTo(1);
  }
}
