package io.ecom.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.shared.testkit.Admin;
import io.ecom.shared.testkit.Api;
import io.ecom.shared.testkit.ServiceContract;
import io.ecom.shared.testkit.ServiceUnderTest;
import io.ecom.shared.testkit.Shopper;
import io.restassured.http.Method;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@ServiceUnderTest("order")
class OrderServiceIT extends ServiceContract {
  private static final String ORDERS = "/api/v1/orders";
  private static Admin admin;
  private static Shopper shopper;
  private static String sku;
  private static String card;

  OrderServiceIT() {
    super(ORDERS);
  }

  @BeforeAll
  static void product() {
    admin = Admin.logIn();
    shopper = Shopper.register();
    sku = admin.productWithStock(100).sku();
    card = Shopper.cardToken(Shopper.GOOD_CARD);
  }

  @Override
  protected List<String> readinessChecks() {
    return List.of("order-service mongodb");
  }

  private static Response place(Shopper buyer, Map<String, Object> checkout) {
    return buyer
        .requestTo("order")
        .header("Idempotency-Key", Api.newKey())
        .body(checkout)
        .post(ORDERS);
  }

  private static Map<String, Object> with(
      Map<String, Object> checkout, String field, Object value) {
    Map<String, Object> changed = new HashMap<>(checkout);
    changed.put(field, value);
    return changed;
  }

  @Test
  void badInputIsAnsweredClearly() {
    Api.assertRefusesBadBodies(
        () -> shopper.requestTo("order").header("Idempotency-Key", Api.newKey()),
        Method.POST,
        ORDERS);
    Api.assertProblem(shopper.requestTo("order").get(ORDERS + "/no-such-order"), 404, "not-found");
    Api.assertProblem(
        shopper.requestTo("order").get(ORDERS + "/carts/no-such-cart"), 404, "not-found");
    Map<String, Object> checkout = Shopper.checkout(shopper.cartWith(sku, 1), card);
    Response noKey = shopper.requestTo("order").body(checkout).post(ORDERS);
    Api.assertProblem(noKey, 400, "idempotency-key-missing");
    Response noCart = place(shopper, with(checkout, "cartId", "no-such-cart"));
    assertThat(noCart.statusCode()).as(noCart.asString()).isIn(404, 422);
  }

  @Test
  void onlyWhatWasShownIsCharged() {
    Map<String, Object> checkout = Shopper.checkout(shopper.cartWith(sku, 2), card);
    Response cheaper =
        place(shopper, with(checkout, "expectedTotal", Map.of("amount", 1, "currency", "EUR")));
    Api.assertProblem(cheaper, 409, "price-changed");
    assertThat(place(shopper, checkout).statusCode()).isEqualTo(201);
    Api.assertProblem(place(shopper, checkout), 409, "cart-already-ordered");
  }

  @Test
  void strangersAndOthersSeeNoOrder() {
    String order = shopper.buy(sku, 1).getString("id");
    Api.assertProblem(Api.toService("order").get(ORDERS), 401, "unauthorized");
    Api.assertProblem(Api.toService("order").get(ORDERS + "/" + order), 401, "unauthorized");
    Shopper other = Shopper.register();
    Api.assertProblem(other.requestTo("order").get(ORDERS + "/" + order), 404, "not-found");
    Api.assertProblem(
        other
            .requestTo("order")
            .body(Map.of("reason", "not mine"))
            .post(ORDERS + "/" + order + "/cancel"),
        404,
        "not-found");
    assertThat(other.requestTo("order").get(ORDERS).jsonPath().getList("items")).isEmpty();
  }

  @Test
  void onlyAdminsFulfil() {
    String order = shopper.buy(sku, 1).getString("id");
    for (String step : List.of("/ship", "/deliver")) {
      Api.assertProblem(
          shopper.requestTo("order").post(ORDERS + "/" + order + step), 403, "forbidden");
    }
    Api.assertProblem(
        shopper.requestTo("order").get(ORDERS + "/" + order + "/history"), 403, "forbidden");
    Api.assertProblem(shopper.requestTo("order").get(ORDERS + "?scope=all"), 403, "forbidden");

    admin.requestTo("order").post(ORDERS + "/" + order + "/ship").then().statusCode(200);
    Api.assertProblem(
        shopper
            .requestTo("order")
            .body(Map.of("reason", "too late"))
            .post(ORDERS + "/" + order + "/cancel"),
        409,
        "illegal-transition");
    JsonPath history = admin.requestTo("order").get(ORDERS + "/" + order + "/history").jsonPath();
    assertThat(history.getList("items")).hasSizeGreaterThanOrEqualTo(4);
  }

  @Test
  void aCancellationThatIsSentAgainUnderItsKeyHasTheSameAnswer() {
    String cancel = ORDERS + "/" + shopper.buy(sku, 1).getString("id") + "/cancel";
    Map<String, String> reason = Map.of("reason", "changed my mind");
    String key = Api.newKey();
    for (int time = 1; time <= 2; time++) {
      shopper
          .requestTo("order")
          .header("Idempotency-Key", key)
          .body(reason)
          .post(cancel)
          .then()
          .statusCode(200);
    }
    Api.assertProblem(
        shopper.requestTo("order").body(reason).post(cancel), 409, "illegal-transition");
  }

  @Test
  void ordersAreReadInParts() {
    Shopper buyer = Shopper.register();
    List<String> placed = List.of(1, 2, 3).stream().map(n -> buy(buyer)).toList();
    List<String> read = Api.readInParts(() -> buyer.requestTo("order"), ORDERS, "id", 2);
    assertThat(read).containsExactly(placed.get(2), placed.get(1), placed.get(0));
    Api.assertRefusesBadPaging(() -> buyer.requestTo("order"), ORDERS);
  }

  private static String buy(Shopper buyer) {
    return buyer.buy(sku, 1).getString("id");
  }
}
