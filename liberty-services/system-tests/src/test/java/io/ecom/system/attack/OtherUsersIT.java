package io.ecom.system.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.shared.testkit.Admin;
import io.ecom.shared.testkit.Api;
import io.ecom.shared.testkit.Patience;
import io.ecom.shared.testkit.RealtimeClient;
import io.ecom.shared.testkit.Shopper;
import io.restassured.http.Method;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A customer who reaches for what belongs to others. */
@Attack
class OtherUsersIT {
  private static final Map<String, Object> ADDRESS =
      Map.of(
          "fullName", "Ada Lovelace",
          "line1", "1 Quay Street",
          "city", "Galway",
          "postalCode", "H91 1AB",
          "country", "IE");

  private final Shopper victim = Shopper.register();
  private final Shopper thief = Shopper.register();

  private record Attempt(String service, Method method, String path, Object body) {
    Attempt(String service, Method method, String path) {
      this(service, method, path, Map.of());
    }

    Stream<Response> by(Shopper user) {
      return Stream.of(user.request(), user.requestTo(service)).map(this::send);
    }

    private Response send(RequestSpecification request) {
      return request.header("Idempotency-Key", Api.newKey()).body(body).request(method, path);
    }
  }

  private void assertAnswer(int status, Attempt attempt) {
    attempt
        .by(thief)
        .forEach(
            answer ->
                assertThat(answer.statusCode())
                    .as("%s: %s", attempt, answer.asString())
                    .isEqualTo(status));
  }

  @Test
  void check17WhatIsAnothersIsNotThere() {
    String sku = Admin.logIn().productWithStock(5).sku();
    try (RealtimeClient socket = RealtimeClient.connect(thief)) {
      String order = victim.buy(sku, 1).getString("id");
      String address = idOf(victim.request().body(ADDRESS).post("/api/v1/users/me/addresses"));
      String session = LogIn.as(victim).id();
      String cart = victim.cartWith(sku, 1).getString("id");
      socket.send("{\"type\":\"subscribe\",\"userId\":\"" + victim.id() + "\"}");
      Map<String, String> reason = Map.of("reason", "mine now");
      Map<String, Object> back =
          Map.of("reason", "x", "lines", List.of(Map.of("sku", sku, "quantity", 1)));

      assertAnswer(404, new Attempt("order", Method.GET, "/api/v1/orders/" + order));
      assertAnswer(
          404, new Attempt("order", Method.POST, "/api/v1/orders/" + order + "/cancel", reason));
      assertAnswer(
          404, new Attempt("order", Method.POST, "/api/v1/orders/" + order + "/returns", back));
      assertAnswer(404, new Attempt("payment", Method.GET, "/api/v1/payments/" + order));
      assertAnswer(
          404, new Attempt("payment", Method.POST, "/api/v1/payments/" + order + "/confirm"));
      String otherAddress = "/api/v1/users/me/addresses/" + address;
      assertAnswer(404, new Attempt("user", Method.PUT, otherAddress, ADDRESS));
      assertAnswer(404, new Attempt("user", Method.DELETE, otherAddress));
      assertAnswer(404, new Attempt("auth", Method.DELETE, "/api/v1/auth/sessions/" + session));
      assertAnswer(
          404,
          new Attempt(
              "notification",
              Method.POST,
              "/api/v1/notifications/" + notificationOf(victim) + "/read"));
      String guessed = cart.substring(0, cart.length() - 1) + (cart.endsWith("0") ? "1" : "0");
      assertAnswer(404, new Attempt("order", Method.GET, "/api/v1/orders/carts/" + guessed));

      assertThat(thief.request().get("/api/v1/orders").jsonPath().getList("items")).isEmpty();
      assertThat(victim.order(order).getString("status")).isEqualTo("CONFIRMED");
      socket.awaitAvailable(sku, 4);
      assertThat(socket.messages())
          .noneMatch(message -> message.toString().contains(order))
          .noneMatch(message -> message.toString().contains(victim.id()));
    }
  }

  private static String idOf(Response created) {
    return created.then().statusCode(201).extract().jsonPath().getString("id");
  }

  private static String notificationOf(Shopper user) {
    return Patience.await("a notification")
        .until(
            () -> user.request().get("/api/v1/notifications").jsonPath().getString("items[0].id"),
            Objects::nonNull);
  }

  @Test
  void check18CustomersAreNoStaff() {
    Admin admin = Admin.logIn();
    String sku = admin.productWithStock(3).sku();
    String order = victim.buy(sku, 1).getString("id");
    Map<String, Object> product =
        Map.of(
            "title",
            "Owned",
            "variants",
            List.of(
                Map.of(
                    "sku",
                    "X-" + UUID.randomUUID(),
                    "price",
                    Map.of("amount", 1, "currency", "EUR"))));
    Map<String, String> reason = Map.of("reason", "because");
    Map<String, Integer> ten = Map.of("onHand", 10, "quantity", 10, "delta", 10);

    Stream.of(
            new Attempt("product", Method.POST, "/api/v1/products", product),
            new Attempt("product", Method.POST, "/api/v1/products/categories"),
            new Attempt("inventory", Method.PUT, "/api/v1/inventory/" + sku, ten),
            new Attempt("inventory", Method.POST, "/api/v1/inventory/" + sku + "/adjustments", ten),
            new Attempt("inventory", Method.GET, "/api/v1/inventory/" + sku + "/movements"),
            new Attempt("inventory", Method.GET, "/api/v1/inventory/locations"),
            new Attempt("inventory", Method.GET, "/api/v1/inventory/ledger-check"),
            new Attempt("order", Method.GET, "/api/v1/orders?scope=all"),
            new Attempt("order", Method.POST, "/api/v1/orders/" + order + "/ship"),
            new Attempt("order", Method.POST, "/api/v1/orders/" + order + "/deliver"),
            new Attempt("order", Method.GET, "/api/v1/orders/" + order + "/history"),
            new Attempt("order", Method.POST, "/api/v1/orders/" + order + "/refunds", reason),
            new Attempt("order", Method.GET, "/api/v1/orders/sales"),
            new Attempt("order", Method.GET, "/api/v1/orders/projections"),
            new Attempt("order", Method.POST, "/api/v1/orders/projections/order-view/rebuild"),
            new Attempt("order", Method.GET, "/api/v1/orders/admin/reconciliation"),
            new Attempt("order", Method.GET, "/api/v1/orders/admin/dead-letters"),
            new Attempt("payment", Method.GET, "/api/v1/payments/admin/dead-letters"),
            new Attempt("inventory", Method.GET, "/api/v1/inventory/admin/dead-letters"),
            new Attempt("notification", Method.GET, "/api/v1/notifications/admin/dead-letters"))
        .flatMap(attempt -> attempt.by(thief).map(answer -> Map.entry(attempt, answer)))
        .forEach(
            tried ->
                assertThat(tried.getValue().statusCode())
                    .as("%s: %s", tried.getKey(), tried.getValue().asString())
                    // The gateway takes some of these for public and asks without the token.
                    .isIn(401, 403));
    RequestSpecification upload = thief.request().contentType("text/csv").body("Handle,Title\n");
    assertThat(upload.post("/api/v1/products/imports").statusCode()).isEqualTo(403);
    assertThat(victim.order(order).getString("status")).isEqualTo("CONFIRMED");
    assertThat(Admin.available(sku)).isEqualTo(2);
  }

  @Test
  void check18InternalAddressesAreForServices() {
    for (String service : List.of("order", "payment", "inventory")) {
      String prefix =
          Map.of("order", "orders", "payment", "payments", "inventory", "inventory").get(service);
      String path = "/api/v1/" + prefix + "/internal/outbox";
      assertThat(Admin.logIn().request().get(path).statusCode()).as(path).isEqualTo(404);
      assertThat(thief.requestTo(service).get(path).statusCode()).as(path).isEqualTo(401);
      assertThat(thief.requestTo(service).header("X-Internal-Key", "guess").get(path).statusCode())
          .as(path)
          .isEqualTo(401);
    }
  }

  @Test
  void check22AnothersIdempotencyKeyIsAnotherKey() {
    String sku = Admin.logIn().productWithStock(5).sku();
    String key = Api.newKey();
    JsonPath cart = victim.cartWith(sku, 1);
    String card = Shopper.cardToken(Shopper.GOOD_CARD);
    String order = idOf(victim.placeOrder(Shopper.checkout(cart, card), key));

    Response same = thief.placeOrder(Shopper.checkout(cart, card), key);
    assertThat(same.header("Idempotency-Replayed")).isNull();
    assertThat(same.statusCode()).as(same.asString()).isEqualTo(409);
    assertThat(same.asString()).doesNotContain(victim.id(), victim.email());
    Response own =
        thief.placeOrder(
            Shopper.checkout(thief.cartWith(sku, 1), Shopper.cardToken(Shopper.GOOD_CARD)), key);
    assertThat(own.header("Idempotency-Replayed")).isNull();
    assertThat(idOf(own)).isNotEqualTo(order);
    assertThat(thief.order(idOf(own)).getString("id")).isNotEqualTo(order);
  }
}
