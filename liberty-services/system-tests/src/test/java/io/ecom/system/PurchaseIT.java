package io.ecom.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.shared.testkit.Admin;
import io.ecom.shared.testkit.Admin.TestProduct;
import io.ecom.shared.testkit.Api;
import io.ecom.shared.testkit.Patience;
import io.ecom.shared.testkit.RealtimeClient;
import io.ecom.shared.testkit.Shopper;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

/** What a customer does, from opening an account to changing their mind. */
class PurchaseIT {
  private final Admin admin = Admin.logIn();

  @Test
  void fromRegistrationToCancellation() {
    TestProduct mug = admin.productWithStock(5);
    Shopper buyer = Shopper.register(Api::anonymous);

    assertThat(browse(mug).getString("variants[0].sku")).isEqualTo(mug.sku());
    awaitShown(mug, 5);
    JsonPath order = buyer.buy(mug.sku(), 2);
    assertThat(order.getString("status")).isEqualTo("CONFIRMED");
    assertThat(order.getString("payment.status")).isEqualTo("authorised");
    assertThat(order.getInt("totals.total.amount"))
        .as("at least what the articles cost")
        .isGreaterThanOrEqualTo(2 * Admin.PRICE);
    awaitShown(mug, 3);

    JsonPath cancelled = buyer.cancel(order.getString("id"));
    assertThat(cancelled.getString("status")).isEqualTo("CANCELLED");
    assertThat(cancelled.getString("cancellation.code")).isEqualTo("customer-request");
    awaitShown(mug, 5);
    Patience.await("the money to be given back")
        .until(
            () -> buyer.order(order.getString("id")).getString("payment.status"), "voided"::equals);
  }

  @Test
  void whatIsTakenOffTheShelfCannotBeOrdered() {
    TestProduct mug = admin.productWithStock(5);
    Shopper buyer = Shopper.register();
    JsonPath cart = buyer.cartWith(mug.sku(), 1);
    admin.archive(mug);
    Api.assertProblem(
        buyer.placeOrder(
            Shopper.checkout(cart, Shopper.cardToken(Shopper.GOOD_CARD)), Api.newKey()),
        422,
        "article-unavailable");
    assertThat(Admin.available(mug.sku())).isEqualTo(5);
  }

  @Test
  void messagesReachThoseWhomTheyConcern() {
    TestProduct mug = admin.productWithStock(5);
    Shopper buyer = Shopper.register();
    Shopper other = Shopper.register();
    try (RealtimeClient buyerSees = RealtimeClient.connect(buyer);
        RealtimeClient otherSees = RealtimeClient.connect(other);
        RealtimeClient adminSees = RealtimeClient.connect(admin)) {
      String order = buyer.buy(mug.sku(), 2).getString("id");
      buyerSees.awaitOrder("order:created", order);
      buyerSees.awaitOrder("order:updated", order);
      adminSees.awaitOrder("admin:order:created", order);

      buyer.cancel(order);
      buyerSees.awaitOrder("order:cancelled", order);
      otherSees.awaitAvailable(mug.sku(), 3);
      otherSees.awaitAvailable(mug.sku(), 5);
      assertThat(otherSees.messages())
          .noneMatch(message -> message.getString("type").matches("(admin:|order:|notif).*"))
          .noneMatch(message -> message.toString().contains(order));
    }
  }

  /** As the product page does: by its address, through the gateway. */
  private static JsonPath browse(TestProduct product) {
    return Api.anonymous()
        .get("/api/v1/products/{slug}", product.slug())
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  /** Through the gateway, whose cached answers are evicted by events. */
  private static void awaitShown(TestProduct product, int available) {
    Patience.await(available + " to be shown as available")
        .until(
            () ->
                Api.anonymous()
                    .get("/api/v1/inventory/{sku}", product.sku())
                    .jsonPath()
                    .getInt("available"),
            shown -> shown == available);
  }
}
