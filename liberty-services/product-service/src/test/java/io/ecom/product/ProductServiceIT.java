package io.ecom.product;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.shared.testkit.Admin;
import io.ecom.shared.testkit.Admin.TestProduct;
import io.ecom.shared.testkit.Api;
import io.ecom.shared.testkit.ServiceContract;
import io.ecom.shared.testkit.ServiceUnderTest;
import io.ecom.shared.testkit.Shopper;
import io.restassured.http.Method;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@ServiceUnderTest("product")
class ProductServiceIT extends ServiceContract {
  private static final String PRODUCTS = "/api/v1/products";
  private static Admin admin;

  ProductServiceIT() {
    super(PRODUCTS);
  }

  @BeforeAll
  static void logIn() {
    admin = Admin.logIn();
  }

  @Override
  protected List<String> readinessChecks() {
    return List.of("product-service mongodb");
  }

  private static Map<String, Object> product(String sku, int price) {
    return Map.of(
        "title",
        "Mug " + sku,
        "variants",
        List.of(Map.of("sku", sku, "price", Map.of("amount", price, "currency", "EUR"))));
  }

  private static Response create(Shopper by, String key, Map<String, Object> product) {
    return by.requestTo("product").header("Idempotency-Key", key).body(product).post(PRODUCTS);
  }

  @Test
  void badInputIsAnsweredClearly() {
    Api.assertRefusesBadBodies(
        () -> admin.requestTo("product").header("Idempotency-Key", Api.newKey()),
        Method.POST,
        PRODUCTS);
    Response negative = create(admin, Api.newKey(), product("NEG-" + Api.newKey(), -1));
    Api.assertProblem(negative, 400, "validation-failed");
    assertThat(negative.jsonPath().getString("errors[0].field")).startsWith("variants[0].price");
    Api.assertProblem(
        Api.toService("product").get(PRODUCTS + "/nothing-like-it"), 404, "not-found");
    Api.assertProblem(
        Api.toService("product").get(PRODUCTS + "?minPrice=cheap"), 400, "validation-failed");
  }

  @Test
  void onlyKeepersChangeTheCatalogue() {
    Map<String, Object> mug = product("NO-" + Api.newKey(), 100);
    Api.assertProblem(
        Api.toService("product").header("Idempotency-Key", "k").body(mug).post(PRODUCTS),
        401,
        "unauthorized");
    Shopper shopper = Shopper.register();
    Api.assertProblem(create(shopper, Api.newKey(), mug), 403, "forbidden");
    Api.assertProblem(
        shopper.requestTo("product").post(PRODUCTS + "/some-id/archive"), 403, "forbidden");
    Api.assertProblem(
        shopper.requestTo("product").get(PRODUCTS + "?status=draft"), 403, "forbidden");
  }

  @Test
  void aCommandRunsOncePerKey() {
    String key = Api.newKey();
    Map<String, Object> mug = product("ONCE-" + key, 100);
    Response first = create(admin, key, mug);
    Response again = create(admin, key, mug);
    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    assertThat(again.jsonPath().getString("id")).isEqualTo(first.jsonPath().getString("id"));

    Api.assertProblem(create(admin, key, product("X-" + key, 1)), 422, "idempotency-key-reused");
    Api.assertProblem(
        admin.requestTo("product").body(mug).post(PRODUCTS), 400, "idempotency-key-missing");
  }

  @Test
  void aStaleVersionIsRefused() {
    TestProduct mug = admin.productWithStock(1);
    Map<String, Object> change =
        Map.of(
            "title", "Changed", "version", 1, "variants", product(mug.sku(), 900).get("variants"));
    String path = PRODUCTS + "/" + mug.id();
    assertThat(admin.requestTo("product").body(change).put(path).statusCode()).isEqualTo(200);
    assertThat(admin.requestTo("product").body(change).put(path).statusCode()).isEqualTo(409);
  }

  @Test
  void theCatalogueIsReadInParts() {
    Api.assertRefusesBadPaging(() -> Api.toService("product"), PRODUCTS);
    List<String> small =
        Api.readInParts(
            () -> Api.toService("product").queryParam("sort", "title"), PRODUCTS, "id", 37);
    List<String> large =
        Api.readInParts(
            () -> Api.toService("product").queryParam("sort", "title"), PRODUCTS, "id", 100);
    assertThat(small).hasSizeGreaterThan(100).containsExactlyElementsOf(large);
  }

  @Test
  void whatIsOffSaleIsSeenByKeepersOnly() {
    TestProduct mug = admin.productWithStock(1);
    String path = PRODUCTS + "/" + mug.id();
    admin.requestTo("product").post(path + "/archive").then().statusCode(200);
    Api.assertProblem(Api.toService("product").get(path), 404, "not-found");
    assertThat(admin.requestTo("product").get(path).jsonPath().getString("status"))
        .isEqualTo("archived");
  }
}
