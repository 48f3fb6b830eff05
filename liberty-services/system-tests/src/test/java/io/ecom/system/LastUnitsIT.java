package io.ecom.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.shared.testkit.Admin;
import io.ecom.shared.testkit.Admin.TestProduct;
import io.ecom.shared.testkit.Api;
import io.ecom.shared.testkit.Patience;
import io.ecom.shared.testkit.Shopper;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Promise 1: however many buy at once, what is not there is not sold. */
class LastUnitsIT {
  private static final int BUYERS = 50;
  private static final int UNITS = 10;
  private static final int ACCOUNTS = 10;

  private record Checkout(Shopper buyer, Map<String, Object> content) {}

  @Test
  void fiftyBuyersOfTenUnits() {
    Admin admin = Admin.logIn();
    TestProduct mug = admin.productWithStock(UNITS);
    String card = Shopper.cardToken(Shopper.GOOD_CARD);
    List<Shopper> accounts =
        IntStream.range(0, ACCOUNTS).mapToObj(i -> Shopper.register()).toList();
    List<Checkout> checkouts =
        IntStream.range(0, BUYERS)
            .mapToObj(i -> accounts.get(i % ACCOUNTS))
            .map(buyer -> new Checkout(buyer, Shopper.checkout(buyer.cartWith(mug.sku(), 1), card)))
            .toList();

    List<JsonPath> orders =
        AtOnce.call(checkouts, LastUnitsIT::place).stream()
            .map(placed -> admin.settled(placed.getString("id")))
            .toList();

    assertThat(orders)
        .filteredOn(order -> order.getString("status").equals("CONFIRMED"))
        .hasSize(UNITS);
    assertThat(orders)
        .filteredOn(order -> order.getString("status").equals("CANCELLED"))
        .hasSize(BUYERS - UNITS)
        .allSatisfy(
            order -> assertThat(order.getString("cancellation.code")).isEqualTo("out-of-stock"));
    Patience.await("nothing left")
        .untilAsserted(() -> assertThat(Admin.available(mug.sku())).isZero());
  }

  private static JsonPath place(Checkout checkout) {
    return checkout
        .buyer()
        .placeOrder(checkout.content(), Api.newKey())
        .then()
        .statusCode(201)
        .extract()
        .jsonPath();
  }
}
