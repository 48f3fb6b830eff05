package io.ecom.shared.testkit;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** The shop's first admin: sees to products and stock. */
public final class Admin extends Shopper {
  public static final int PRICE = 1250;

  /** A product with one variant. */
  public record TestProduct(String id, String slug, String sku) {}

  private Admin(JsonPath session) {
    super(session);
  }

  public static Admin logIn() {
    TestStack stack = TestStack.current();
    return new Admin(logIn(Api.toService("auth"), stack.adminEmail(), stack.adminPassword()));
  }

  /** Somebody new with exactly these roles. */
  public Shopper appoint(String... roles) {
    Shopper person = Shopper.register();
    giveRoles(person, roles).then().statusCode(200);
    return person.again();
  }

  public Response giveRoles(Shopper person, String... roles) {
    return requestTo("auth")
        .body(Map.of("roles", List.of(roles), "reason", "a test"))
        .put("/api/v1/auth/users/{id}/roles", person.id());
  }

  /** A new product that nobody else uses, once its stock can be bought. */
  public TestProduct productWithStock(int quantity) {
    String sku = "TEST-" + UUID.randomUUID().toString().toUpperCase(Locale.ROOT);
    JsonPath product =
        request()
            .header("Idempotency-Key", Api.newKey())
            .body(
                Map.of(
                    "title",
                    "Test mug " + sku,
                    "variants",
                    List.of(
                        Map.of(
                            "sku", sku,
                            "price", Map.of("amount", PRICE, "currency", "EUR"),
                            "initialQuantity", quantity))))
            .post("/api/v1/products")
            .then()
            .statusCode(201)
            .extract()
            .jsonPath();
    Patience.await("stock of " + sku).until(() -> isKnown(sku));
    return new TestProduct(product.getString("id"), product.getString("slug"), sku);
  }

  public void ship(String orderId) {
    request().post("/api/v1/orders/{id}/ship", orderId).then().statusCode(200);
  }

  public void deliver(String orderId) {
    request().post("/api/v1/orders/{id}/deliver", orderId).then().statusCode(200);
  }

  /** Everything that happened to an order, oldest first. */
  public List<String> events(String orderId) {
    return request()
        .get("/api/v1/orders/{id}/history", orderId)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("items.event");
  }

  public void archive(TestProduct product) {
    request().post("/api/v1/products/{id}/archive", product.id()).then().statusCode(200);
  }

  private static boolean isKnown(String sku) {
    return Api.toService("inventory").get("/api/v1/inventory/{sku}", sku).statusCode() == 200;
  }

  /** As the service knows it now, no cache in between. */
  public static JsonPath stock(String sku) {
    return Api.toService("inventory")
        .get("/api/v1/inventory/{sku}", sku)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  public static int available(String sku) {
    return stock(sku).getInt("available");
  }
}
