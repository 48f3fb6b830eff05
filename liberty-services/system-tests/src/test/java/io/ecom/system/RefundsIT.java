package io.ecom.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.shared.testkit.Admin;
import io.ecom.shared.testkit.Admin.TestProduct;
import io.ecom.shared.testkit.Api;
import io.ecom.shared.testkit.Patience;
import io.ecom.shared.testkit.Shopper;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Goods that come back, and the money for them. */
class RefundsIT {
  private static final int STOCK = 5;
  private static final int BOUGHT = 3;

  private final Admin admin = Admin.logIn();
  private final Shopper buyer = Shopper.register();
  private final TestProduct mug = admin.productWithStock(STOCK);

  @Test
  void fromOneReturnedUnitToTheLastCent() {
    String order = delivered();
    int total = buyer.order(order).getInt("totals.total.amount");
    Map<String, Object> oneUnit =
        Map.of("lines", List.of(Map.of("sku", mug.sku(), "quantity", 1)), "reason", "chipped");

    JsonPath announced =
        buyer.post("/api/v1/orders/" + order + "/returns", oneUnit, Api.newKey()).jsonPath();
    String returnId = announced.getString("returns[0].id");
    assertThat(announced.getString("returns[0].status")).isEqualTo("requested");
    admin
        .post("/api/v1/orders/" + order + "/returns/" + returnId + "/receive", "{}", Api.newKey())
        .then()
        .statusCode(201);
    awaitRefunded(order, Admin.PRICE);
    Patience.await("the unit to be in stock again")
        .untilAsserted(() -> assertThat(Admin.available(mug.sku())).isEqualTo(STOCK - BOUGHT + 1));

    refund(order, Map.of("reason", "goodwill"), Api.newKey()).then().statusCode(201);
    awaitRefunded(order, total);
    assertThat(buyer.order(order).getString("payment.status")).isEqualTo("refunded");
    Api.assertProblem(
        refund(order, Map.of("reason", "more"), Api.newKey()), 409, "illegal-transition");
    assertThat(admin.events(order))
        .contains("ReturnRequested", "ReturnReceived", "RefundRequested", "Refunded");
  }

  @Test
  void oneKeyRefundsOnce() {
    String order = delivered();
    Map<String, Object> part =
        Map.of("amount", Map.of("amount", 100, "currency", "EUR"), "reason", "goodwill");
    String key = Api.newKey();

    Response first = refund(order, part, key);
    Response second = refund(order, part, key);

    first.then().statusCode(201);
    assertThat(second.asString()).isEqualTo(first.asString());
    awaitRefunded(order, 100);
    assertThat(buyer.order(order).getList("refunds")).hasSize(1);
    Api.assertProblem(
        refund(order, Map.of("reason", "another"), key), 422, "idempotency-key-reused");
  }

  @Test
  void whatIsNotAllowedIsSaid() {
    String order = buyer.buy(mug.sku(), 1).getString("id");
    Map<String, Object> oneUnit =
        Map.of("lines", List.of(Map.of("sku", mug.sku(), "quantity", 1)), "reason", "chipped");
    String returns = "/api/v1/orders/" + order + "/returns";
    Api.assertProblem(buyer.post(returns, oneUnit, Api.newKey()), 409, "illegal-transition");
    Api.assertProblem(Shopper.register().post(returns, oneUnit, Api.newKey()), 404, "not-found");
    Api.assertProblem(
        refund(order, Map.of("reason", "early"), Api.newKey()), 409, "illegal-transition");
    Api.assertProblem(
        buyer.post("/api/v1/orders/" + order + "/refunds", Map.of("reason", "me"), Api.newKey()),
        403,
        "forbidden");
  }

  private String delivered() {
    String order = buyer.buy(mug.sku(), BOUGHT).getString("id");
    admin.ship(order);
    Patience.await("the payment to be captured")
        .until(() -> buyer.order(order).getString("payment.status"), "captured"::equals);
    admin.deliver(order);
    return order;
  }

  private Response refund(String order, Map<String, Object> request, String key) {
    return admin.post("/api/v1/orders/" + order + "/refunds", request, key);
  }

  private void awaitRefunded(String order, int amount) {
    Patience.await(amount + " to be refunded")
        .untilAsserted(
            () ->
                assertThat(buyer.order(order).getInt("payment.refunded.amount")).isEqualTo(amount));
  }
}
