package io.ecom.payment;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.stripe.net.Webhook;
import io.ecom.shared.testkit.Admin;
import io.ecom.shared.testkit.Api;
import io.ecom.shared.testkit.Patience;
import io.ecom.shared.testkit.ServiceUnderTest;
import io.ecom.shared.testkit.Shopper;
import io.ecom.shared.testkit.TestStack;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the provider tells by itself, through the gateway; and what others pretend. */
@ServiceUnderTest("payment")
class WebhookIT {
  private static final String PATH = "/api/v1/payments/webhooks/test";
  private static final String SIGNATURE = "Test-Provider-Signature";
  private static List<String> secrets;

  @BeforeAll
  static void secretsOfTheProvider() {
    try (MongoClient mongo = MongoClients.create(TestStack.current().mongoUri())) {
      // The provider makes them when it first needs them.
      send(Api.anonymous(), "{}", "t=1,v1=00").then().statusCode(400);
      secrets =
          mongo
              .getDatabase("ecom_payment")
              .getCollection("test_provider_settings")
              .find()
              .first()
              .getList("secrets", String.class);
    }
  }

  private static Response send(RequestSpecification to, String body, String signature) {
    return to.header(SIGNATURE, signature).body(body).post(PATH);
  }

  private static Response send(String body, String signature) {
    return send(Api.anonymous(), body, signature);
  }

  private static String sign(String body, String secret, Instant at) {
    try {
      return Webhook.Signature.generateSignatureHeader(body, secret, at.getEpochSecond());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String webhook(String event, String order, String state) {
    return "{\"id\":\"%s\",\"type\":\"payment.updated\",\"data\":{\"orderId\":\"%s\",\"state\":\"%s\"}}"
        .formatted(event, order, state);
  }

  @Test
  void whatTheProviderDidNotSignIsRefused() {
    String body = webhook("evt_" + UUID.randomUUID(), "nobody", "CAPTURED");
    String good = sign(body, secrets.get(0), Instant.now());

    Api.assertProblem(Api.anonymous().body(body).post(PATH), 400, "invalid-signature");
    Api.assertProblem(send(body, good + "0"), 400, "invalid-signature");
    Api.assertProblem(send(body + " ", good), 400, "invalid-signature");
    Instant tooLongAgo = Instant.now().minusSeconds(400);
    Api.assertProblem(send(body, sign(body, secrets.get(0), tooLongAgo)), 400, "invalid-signature");
    Api.assertProblem(
        Api.anonymous().body(body).post("/api/v1/payments/webhooks/other"), 404, "not-found");
  }

  @Test
  void aForgeryChangesNothingAndAReplayNothingMore() {
    Shopper buyer = Shopper.register();
    String sku = Admin.logIn().productWithStock(3).sku();
    String order = buyer.buy(sku, 1).getString("id");
    String event = "evt_" + UUID.randomUUID();
    String body = webhook(event, order, "CAPTURED");

    send(body, "t=1,v1=00").then().statusCode(400);
    assertThat(status(buyer, order)).isEqualTo("AUTHORISED");

    for (String secret : secrets) {
      send(body, sign(body, secret, Instant.now())).then().statusCode(200);
    }
    assertThat(status(buyer, order)).isEqualTo("CAPTURED");
    String older = webhook("evt_" + UUID.randomUUID(), order, "AUTHORISED");
    send(older, sign(older, secrets.get(0), Instant.now())).then().statusCode(200);
    assertThat(status(buyer, order)).isEqualTo("CAPTURED");
  }

  private static String status(Shopper buyer, String order) {
    return buyer
        .requestTo("payment")
        .get("/api/v1/payments/" + order)
        .jsonPath()
        .getString("status");
  }

  @Test
  void aWebhookAboutAPaymentThatIsNotHereIsTaken() {
    String body = webhook("evt_" + UUID.randomUUID(), UUID.randomUUID().toString(), "AUTHORISED");
    String signature = sign(body, secrets.get(0), Instant.now());
    send(body, signature).then().statusCode(200);
    send(body, signature).then().statusCode(200);
  }

  @Test
  void anOutcomeThatOnlyAWebhookTellsEndsTheOrder() {
    Shopper buyer = Shopper.register();
    String sku = Admin.logIn().productWithStock(9).sku();
    for (String card :
        List.of(
            "4000 0000 0007 1011",
            "4000 0000 0007 1029",
            "4000 0000 0007 1037",
            "4000 0000 0007 1045")) {
      assertThat(outcome(buyer, sku, card)).as(card).isEqualTo("CONFIRMED");
    }
    assertThat(outcome(buyer, sku, "4000 0000 0007 1078")).isEqualTo("CANCELLED");
  }

  private static String outcome(Shopper buyer, String sku, String card) {
    String order =
        buyer
            .placeOrder(
                Shopper.checkout(buyer.cartWith(sku, 1), Shopper.cardToken(card)), Api.newKey())
            .then()
            .statusCode(201)
            .extract()
            .jsonPath()
            .getString("id");
    return buyer.settled(order).getString("status");
  }

  @Test
  void aCaptureThatTheBankRefusesIsShown() {
    Shopper buyer = Shopper.register();
    String sku = Admin.logIn().productWithStock(1).sku();
    String order =
        buyer
            .placeOrder(
                Shopper.checkout(buyer.cartWith(sku, 1), Shopper.cardToken("4000 0000 0007 1052")),
                Api.newKey())
            .jsonPath()
            .getString("id");
    assertThat(buyer.settled(order).getString("status")).isEqualTo("CONFIRMED");
    Admin.logIn().request().post("/api/v1/orders/{id}/ship", order).then().statusCode(200);
    Patience.await("the refusal").until(() -> status(buyer, order), "CAPTURE_FAILED"::equals);
  }
}
