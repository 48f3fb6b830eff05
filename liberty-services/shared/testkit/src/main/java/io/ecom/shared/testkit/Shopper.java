package io.ecom.shared.testkit;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** Somebody with an account, who uses the shop as the storefront does. */
public class Shopper {
  public static final String PASSWORD = "a-long-test-password";
  public static final String GOOD_CARD = "4242 4242 4242 4242";
  private static final int SECONDS_TO_WAIT = 20;

  private final String id;
  private final String email;
  private final String token;

  Shopper(JsonPath session) {
    this.id = session.getString("user.id");
    this.email = session.getString("user.email");
    this.token = session.getString("accessToken");
  }

  /** A new account, registered at the service itself: the gateway limits how many one may open. */
  public static Shopper register() {
    return register(() -> Api.toService("auth"));
  }

  public static Shopper register(Supplier<RequestSpecification> requests) {
    String email = "shopper-" + UUID.randomUUID() + "@ecom.test";
    requests
        .get()
        .body(Map.of("email", email, "password", PASSWORD, "name", "Tess Shopper"))
        .post("/api/v1/auth/register")
        .then()
        .statusCode(202);
    return new Shopper(logIn(requests.get(), email, PASSWORD));
  }

  static JsonPath logIn(RequestSpecification request, String email, String password) {
    return request
        .body(Map.of("email", email, "password", password))
        .post("/api/v1/auth/login")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  /** The same person, logged in anew. */
  public Shopper again() {
    return new Shopper(logIn(Api.toService("auth"), email, PASSWORD));
  }

  /** Follows the link that came by mail. */
  public void verifyAddress() {
    Api.toService("auth")
        .body(Map.of("token", Mailbox.awaitToken(email, "/verify-email")))
        .post("/api/v1/auth/email-verification/confirm")
        .then()
        .statusCode(204);
  }

  public String id() {
    return id;
  }

  public String email() {
    return email;
  }

  public String token() {
    return token;
  }

  /** To the gateway, as this user. */
  public RequestSpecification request() {
    return Api.withToken(token);
  }

  /** To a service on its own port, as this user. */
  public RequestSpecification requestTo(String service) {
    return Api.toService(service).header("Authorization", "Bearer " + token);
  }

  /** A new cart with this in it, as the cart page shows it. */
  public JsonPath cartWith(String sku, int quantity) {
    String cart =
        request()
            .post("/api/v1/orders/carts")
            .then()
            .statusCode(201)
            .extract()
            .jsonPath()
            .getString("id");
    return request()
        .body(Map.of("quantity", quantity))
        .put("/api/v1/orders/carts/{id}/lines/{sku}", cart, sku)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  /** The token that stands for a test card. */
  public static String cardToken(String number) {
    return Api.anonymous()
        .body(Map.of("cardNumber", number, "expiry", "12/39", "cvc", "123"))
        .post("/api/v1/payments/test-provider/tokens")
        .then()
        .statusCode(201)
        .extract()
        .jsonPath()
        .getString("token");
  }

  /** What the checkout page sends, with the total it showed. */
  public static Map<String, Object> checkout(JsonPath cart, String cardToken) {
    return Map.of(
        "cartId", cart.getString("id"),
        "shippingAddress",
            Map.of(
                "fullName", "Tess Shopper",
                "line1", "1 Quay Street",
                "city", "Galway",
                "postalCode", "H91 1AB",
                "country", "IE"),
        "payment", Map.of("token", cardToken),
        "expectedTotal", cart.getMap("totals.total"));
  }

  /** Sends the checkout, as often as asked under the same key. */
  /** Comes again while the shop is busy, under the same key. */
  public Response placeOrder(Map<String, Object> checkout, String idempotencyKey) {
    return Patience.await("room for an order")
        .until(
            () ->
                request()
                    .header("Idempotency-Key", idempotencyKey)
                    .body(checkout)
                    .post("/api/v1/orders"),
            answer -> !Api.isBusy(answer));
  }

  /** Buys, and waits until the order is confirmed or cancelled. */
  public JsonPath buy(String sku, int quantity) {
    Map<String, Object> checkout = checkout(cartWith(sku, quantity), cardToken(GOOD_CARD));
    Response answer =
        request()
            .header("Idempotency-Key", Api.newKey())
            .header("Prefer", "wait=" + SECONDS_TO_WAIT)
            .body(checkout)
            .post("/api/v1/orders");
    return settled(answer.then().statusCode(201).extract().jsonPath().getString("id"));
  }

  public JsonPath order(String orderId) {
    return request()
        .get("/api/v1/orders/{id}", orderId)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  /** The order, once it is no longer pending. */
  public JsonPath settled(String orderId) {
    return Patience.await("order " + orderId + " to be confirmed or cancelled")
        .until(() -> order(orderId), order -> !order.getString("status").equals("PENDING"));
  }

  public JsonPath cancel(String orderId) {
    return request()
        .body(Map.of("reason", "changed my mind"))
        .post("/api/v1/orders/{id}/cancel", orderId)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  /** A command to the gateway that is sent as often as asked under the same key. */
  public Response post(String path, Object body, String idempotencyKey) {
    return request().header("Idempotency-Key", idempotencyKey).body(body).post(path);
  }
}
