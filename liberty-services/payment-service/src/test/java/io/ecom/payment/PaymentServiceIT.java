package io.ecom.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.shared.testkit.Admin;
import io.ecom.shared.testkit.Api;
import io.ecom.shared.testkit.Patience;
import io.ecom.shared.testkit.ServiceContract;
import io.ecom.shared.testkit.ServiceUnderTest;
import io.ecom.shared.testkit.Shopper;
import io.restassured.http.Method;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@ServiceUnderTest("payment")
class PaymentServiceIT extends ServiceContract {
  private static final String PAYMENTS = "/api/v1/payments";
  private static final String TOKENS = PAYMENTS + "/test-provider/tokens";
  private static final String DECLINED = "4000 0000 0000 0002";
  private static final String NEEDS_CONFIRMATION = "4000 0027 6000 3184";
  private static String sku;

  PaymentServiceIT() {
    super(PAYMENTS);
  }

  @BeforeAll
  static void product() {
    sku = Admin.logIn().productWithStock(10).sku();
  }

  @Override
  protected List<String> readinessChecks() {
    return List.of("payment-service mongodb");
  }

  private static Response card(String number, String expiry) {
    return Api.toService("payment")
        .body(Map.of("cardNumber", number, "expiry", expiry, "cvc", "123"))
        .post(TOKENS);
  }

  private static String order(Shopper buyer, String card) {
    return buyer
        .placeOrder(Shopper.checkout(buyer.cartWith(sku, 1), Shopper.cardToken(card)), Api.newKey())
        .then()
        .statusCode(201)
        .extract()
        .jsonPath()
        .getString("id");
  }

  @Test
  void badInputIsAnsweredClearly() {
    Api.assertRefusesBadBodies(() -> Api.toService("payment"), Method.POST, TOKENS);
    Response unknown = card("4111 1111 1111 1111", "12/39");
    Api.assertProblem(unknown, 400, "validation-failed");
    assertThat(unknown.jsonPath().getList("errors.field")).containsExactly("cardNumber");
    Api.assertProblem(card(Shopper.GOOD_CARD, "01/20"), 400, "validation-failed");
    Api.assertProblem(card(Shopper.GOOD_CARD, "13/39"), 400, "validation-failed");
  }

  @Test
  void aPaymentIsItsCustomersAlone() {
    Shopper buyer = Shopper.register();
    String order = buyer.buy(sku, 1).getString("id");
    JsonPath own = buyer.requestTo("payment").get(PAYMENTS + "/" + order).jsonPath();
    assertThat(own.getString("status")).isEqualTo("AUTHORISED");
    assertThat(own.getMap("amount")).isEqualTo(buyer.order(order).getMap("totals.total"));

    String path = PAYMENTS + "/" + order;
    Api.assertProblem(Api.toService("payment").get(path), 401, "unauthorized");
    Shopper other = Shopper.register();
    Api.assertProblem(other.requestTo("payment").get(path), 404, "not-found");
    Api.assertProblem(other.requestTo("payment").post(path + "/confirm"), 404, "not-found");
  }

  @Test
  void aDeclinedCardGivesTheStockBack() {
    Shopper buyer = Shopper.register();
    int before = Admin.available(sku);
    JsonPath order = buyer.settled(order(buyer, DECLINED));
    assertThat(order.getString("status")).isEqualTo("CANCELLED");
    assertThat(order.getString("cancellation.code")).isEqualTo("payment-declined");
    Patience.await("the stock to be back").until(() -> Admin.available(sku) == before);
  }

  @Test
  void aCardThatAsksForConfirmationWaitsForIt() {
    Shopper buyer = Shopper.register();
    String order = order(buyer, NEEDS_CONFIRMATION);
    Patience.await("the request for confirmation")
        .until(() -> buyer.order(order).getString("payment.status"), "action-required"::equals);
    buyer.requestTo("payment").post(PAYMENTS + "/" + order + "/confirm").then().statusCode(200);
    assertThat(buyer.settled(order).getString("status")).isEqualTo("CONFIRMED");
    buyer.requestTo("payment").post(PAYMENTS + "/" + order + "/confirm").then().statusCode(200);
  }
}
