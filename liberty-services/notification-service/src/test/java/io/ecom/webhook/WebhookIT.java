package io.ecom.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.shared.testkit.Admin;
import io.ecom.shared.testkit.Api;
import io.ecom.shared.testkit.Patience;
import io.ecom.shared.testkit.ServiceUnderTest;
import io.ecom.shared.testkit.Shopper;
import io.ecom.shared.testkit.WebhookReceiver;
import io.ecom.shared.testkit.WebhookReceiver.Answer;
import io.ecom.shared.testkit.WebhookReceiver.Received;
import io.ecom.webhook.entity.Secret;
import io.restassured.http.Method;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Webhooks, from the deed to the receiver, with the admin at the gateway. */
@ServiceUnderTest("notification")
class WebhookIT {
  private static final String PATH = "/api/v1/admin/webhooks";
  private static final String PLACED = "io.ecom.order.placed.v1";
  private static final String UPDATED = "io.ecom.order.updated.v1";
  private static final String CANCELLED = "io.ecom.order.cancelled.v1";
  private static final String AUTHORISED = "io.ecom.payment.authorised.v1";
  private static final String CAPTURED = "io.ecom.payment.captured.v1";
  private static final String STOCK = "io.ecom.inventory.updated.v1";

  private final Admin admin = Admin.logIn();
  private final WebhookReceiver receiver = new WebhookReceiver();
  private final List<String> endpoints = new ArrayList<>();

  @AfterEach
  void cleanUp() {
    receiver.close();
    endpoints.forEach(id -> admin.request().delete(PATH + "/" + id));
  }

  private static Map<String, Object> input(String url, String... types) {
    return Map.of("url", url, "eventTypes", List.of(types), "description", "a test");
  }

  private JsonPath endpoint(String... types) {
    JsonPath created =
        admin
            .post(PATH, input(receiver.url(), types), Api.newKey())
            .then()
            .statusCode(201)
            .extract()
            .jsonPath();
    endpoints.add(created.getString("id"));
    return created;
  }

  private JsonPath get(String path) {
    return admin.request().get(PATH + "/" + path).then().statusCode(200).extract().jsonPath();
  }

  private JsonPath test(String id) {
    return admin
        .post(PATH + "/" + id + "/test", "", Api.newKey())
        .then()
        .statusCode(202)
        .extract()
        .jsonPath();
  }

  private JsonPath awaitState(String endpoint, String delivery, String state) {
    return Patience.await(delivery + " " + state)
        .until(
            () -> get(endpoint + "/deliveries/" + delivery),
            found -> found.getString("state").equals(state));
  }

  private List<Received> awaitAbout(String subject, int atLeast) {
    return Patience.await(atLeast + " webhooks about " + subject)
        .until(() -> receiver.receivedAbout(subject), all -> all.size() >= atLeast);
  }

  private static List<String> types(List<Received> messages) {
    return messages.stream().map(Received::type).toList();
  }

  private static void assertSigned(Received message, String secret) {
    String expected =
        new Secret(secret).sign(message.id(), Long.parseLong(message.timestamp()), message.body());
    assertThat(message.signature().split(" ")).contains(expected);
  }

  @Test
  void anOrderIsToldInItsOrderSignedAndWithoutPersonalData() {
    JsonPath endpoint = endpoint(PLACED, UPDATED, CANCELLED, AUTHORISED, CAPTURED);
    Shopper buyer = Shopper.register();
    String order = buyer.buy(admin.productWithStock(2).sku(), 1).getString("id");
    admin.ship(order);

    // Placed, authorised, confirmed, shipped, captured, and that it was captured.
    List<Received> all = awaitAbout(order, 6);
    assertThat(types(all)).startsWith(PLACED, AUTHORISED).contains(CAPTURED);
    assertThat(all).extracting(Received::id).doesNotHaveDuplicates();
    assertThat(
            all.stream()
                .filter(message -> message.type().startsWith("io.ecom.order."))
                .map(message -> JsonPath.from(message.body()).getLong("sequence")))
        .isSorted();
    for (Received message : all) {
      assertSigned(message, endpoint.getString("secret"));
      assertThat(message.body()).doesNotContain(buyer.email(), "Tess Shopper");
    }
    assertThat(JsonPath.from(all.get(0).body()).getMap("data.customer"))
        .isEqualTo(Map.of("id", buyer.id()));

    String log = endpoint.getString("id") + "/deliveries";
    Patience.await("all to be delivered")
        .until(
            () -> get(log + "?subject=" + order + "&state=DELIVERED").getList("items").size() >= 6);
    assertThat(get(log + "?type=" + PLACED + "&subject=" + order).getList("items.outcome"))
        .containsExactly("HTTP 204");
  }

  @Test
  void whatIsNotTakenComesAgainAndWhatFollowsWaits() {
    endpoint(PLACED, UPDATED, CANCELLED);
    AtomicInteger refusals = new AtomicInteger(1);
    receiver.answer(
        message ->
            new Answer(
                message.type().equals(PLACED) && refusals.getAndDecrement() > 0 ? 500 : 200,
                Map.of()));
    Shopper buyer = Shopper.register();
    String sku = admin.productWithStock(5).sku();
    String order = buyer.buy(sku, 1).getString("id");
    buyer.cancel(order);
    String other = buyer.buy(sku, 1).getString("id");

    assertThat(types(awaitAbout(other, 2))).startsWith(PLACED, UPDATED);
    List<Received> all = awaitAbout(order, 4);
    assertThat(types(all)).startsWith(PLACED, PLACED, UPDATED, CANCELLED);
    assertThat(all.get(1).id()).isEqualTo(all.get(0).id());
    assertThat(Long.parseLong(all.get(1).timestamp()))
        .isGreaterThanOrEqualTo(Long.parseLong(all.get(0).timestamp()) + 4);
  }

  @Test
  void stockIsToldToo() {
    JsonPath endpoint = endpoint(STOCK);
    String sku = admin.productWithStock(7).sku();

    Received message = awaitAbout(sku, 1).get(0);

    assertThat(JsonPath.from(message.body()).getInt("data.onHand")).isEqualTo(7);
    assertSigned(message, endpoint.getString("secret"));
  }

  @Test
  void aNewSecretAndTheOneBeforeBothSign() {
    JsonPath endpoint = endpoint(PLACED);
    String id = endpoint.getString("id");
    String key = Api.newKey();
    String next = rotate(id, key).getString("secret");
    assertThat(rotate(id, key).getString("secret")).isEqualTo(next);
    assertThat(next).isNotEqualTo(endpoint.getString("secret"));

    JsonPath delivery = test(id);
    awaitState(id, delivery.getString("id"), "DELIVERED");

    Received message = receiver.received().get(0);
    assertThat(message.id()).isEqualTo(delivery.getString("messageId"));
    assertThat(message.type()).isEqualTo("io.ecom.webhook.test.v1");
    assertThat(message.signature().split(" ")).hasSize(2);
    assertSigned(message, next);
    assertSigned(message, endpoint.getString("secret"));
  }

  private JsonPath rotate(String id, String key) {
    return admin
        .post(PATH + "/" + id + "/rotate-secret", "", key)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  @Test
  void whoIsGoneIsLeftAloneUntilEnabledAgain() {
    String id = endpoint(PLACED).getString("id");
    receiver.answer(410);
    String delivery = test(id).getString("id");

    JsonPath given = awaitState(id, delivery, "GIVEN_UP");
    assertThat(given.getList("attempts.status")).containsExactly(410);
    Patience.await("the endpoint to be disabled").until(() -> !get(id).getBoolean("enabled"));
    assertThat(get(id).getString("disabledBecause")).contains("410");
    Api.assertProblem(
        admin.post(PATH + "/" + id + "/test", "", Api.newKey()), 409, "webhook-disabled");
    Patience.await("the audit log to say so")
        .until(() -> audit(id).get(0).equals("webhook-disabled"));

    receiver.answer(200);
    Map<String, Object> again =
        Map.of("url", receiver.url(), "eventTypes", List.of(PLACED), "enabled", true);
    admin.request().body(again).put(PATH + "/" + id).then().statusCode(200);
    admin
        .post(PATH + "/" + id + "/deliveries/" + delivery + "/resend", "", Api.newKey())
        .then()
        .statusCode(202);
    JsonPath delivered = awaitState(id, delivery, "DELIVERED");
    assertThat(delivered.getList("attempts.status")).containsExactly(410, 200);
    assertThat(receiver.received())
        .extracting(Received::id)
        .containsOnly(given.getString("messageId"));
  }

  private List<String> audit(String id) {
    return admin
        .request()
        .get("/api/v1/admin/notification/audit?subject=" + id)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("items.action");
  }

  @Test
  void aDisabledEndpointHearsNothingAndADeletedOneIsNot() {
    String id = endpoint(STOCK).getString("id");
    Map<String, Object> disabled =
        Map.of("url", receiver.url(), "eventTypes", List.of(STOCK), "enabled", false);
    admin.request().body(disabled).put(PATH + "/" + id).then().statusCode(200);
    String witness = endpoint(STOCK).getString("id");
    String sku = admin.productWithStock(1).sku();

    Patience.await("the other to be told")
        .until(() -> !get(witness + "/deliveries?subject=" + sku).getList("items").isEmpty());
    assertThat(get(id + "/deliveries").getList("items")).isEmpty();
    admin.request().delete(PATH + "/" + id).then().statusCode(204);
    for (String gone : List.of(id, id + "/deliveries", id + "/deliveries/none")) {
      Api.assertProblem(admin.request().get(PATH + "/" + gone), 404, "not-found");
    }
    Api.assertProblem(admin.request().delete(PATH + "/" + id), 404, "not-found");
    assertThat(audit(id)).containsExactly("webhook-deleted", "webhook-changed", "webhook-created");
  }

  @Test
  void theSecretIsShownOnceAndAKeyMakesOneEndpoint() {
    String key = Api.newKey();
    Response first = admin.post(PATH, input(receiver.url(), PLACED), key);
    Response again = admin.post(PATH, input(receiver.url(), PLACED), key);
    String id = first.jsonPath().getString("id");
    endpoints.add(id);

    assertThat(again.jsonPath().getString("id")).isEqualTo(id);
    assertThat(first.header("Location")).endsWith(PATH + "/" + id);
    assertThat(first.jsonPath().getString("secret")).startsWith("whsec_");
    assertThat(admin.request().get(PATH + "/" + id).asString()).doesNotContain("whsec_");
    assertThat(admin.request().get(PATH).asString()).contains(id).doesNotContain("whsec_");
    assertThat(admin.request().get("/api/v1/admin/notification/audit?subject=" + id).asString())
        .contains("webhook-created")
        .doesNotContain("whsec_");
    Api.assertProblem(
        admin.request().body(input(receiver.url(), PLACED)).post(PATH),
        400,
        "idempotency-key-missing");
  }

  @Test
  void listsAreReadInParts() {
    String id = endpoint(PLACED).getString("id");
    endpoint(PLACED);
    endpoint(PLACED);
    for (int i = 0; i < 5; i++) {
      test(id);
    }
    assertThat(Api.readInParts(admin::request, PATH, "id", 2)).hasSizeGreaterThanOrEqualTo(3);
    assertThat(Api.readInParts(admin::request, PATH + "/" + id + "/deliveries", "id", 2))
        .hasSize(5);
    Api.assertRefusesBadPaging(admin::request, PATH);
    Api.assertRefusesBadPaging(admin::request, PATH + "/" + id + "/deliveries");
    Api.assertProblem(
        admin.request().get(PATH + "/" + id + "/deliveries?state=LOST"), 400, "validation-failed");
  }

  @Test
  void whatCannotBeAnEndpointIsRefused() {
    for (Map<String, Object> wrong :
        List.of(
            input("not a url", PLACED),
            input("http://127.0.0.1:3008/", PLACED),
            input("https://does-not-exist.invalid/", PLACED),
            input(receiver.url(), "user.registered"),
            input(receiver.url()))) {
      Api.assertProblem(admin.post(PATH, wrong, Api.newKey()), 400, "validation-failed");
    }
    Api.assertRefusesBadBodies(
        () -> admin.request().header("Idempotency-Key", Api.newKey()), Method.POST, PATH);
    Api.assertProblem(Shopper.register().request().get(PATH), 403, "forbidden");
    assertThat(get("event-types").getList("items")).contains(PLACED, CAPTURED, STOCK).hasSize(14);
  }
}
