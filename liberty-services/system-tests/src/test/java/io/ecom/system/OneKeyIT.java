package io.ecom.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import io.ecom.shared.testkit.Admin;
import io.ecom.shared.testkit.Admin.TestProduct;
import io.ecom.shared.testkit.Api;
import io.ecom.shared.testkit.Patience;
import io.ecom.shared.testkit.Shopper;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Promise 2: a command runs once per idempotency key. */
class OneKeyIT {
  private static final int TIMES = 50;
  private static final int CREATED = 201;

  @Test
  void fiftyCheckoutsWithOneKeyAreOneOrderAndOneCharge() {
    TestProduct mug = Admin.logIn().productWithStock(TIMES);
    Shopper buyer = Shopper.register();
    String key = Api.newKey();
    Map<String, Object> checkout =
        Shopper.checkout(buyer.cartWith(mug.sku(), 1), Shopper.cardToken(Shopper.GOOD_CARD));

    List<Response> answers =
        AtOnce.call(
            Collections.nCopies(TIMES, checkout), content -> buyer.placeOrder(content, key));

    List<Response> created =
        answers.stream().filter(answer -> answer.statusCode() == CREATED).toList();
    assertThat(created).isNotEmpty();
    answers.stream()
        .filter(answer -> answer.statusCode() != CREATED)
        .forEach(answer -> Api.assertProblem(answer, 409, "request-in-progress"));
    String orderId = created.get(0).jsonPath().getString("id");
    assertThat(created)
        .allSatisfy(a -> assertThat(a.jsonPath().getString("id")).isEqualTo(orderId));

    assertThat(buyer.settled(orderId).getString("status")).isEqualTo("CONFIRMED");
    Response again = buyer.placeOrder(checkout, key);
    assertThat(again.statusCode()).isEqualTo(CREATED);
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(again.jsonPath().getString("id")).isEqualTo(orderId);

    assertThat(buyer.request().get("/api/v1/orders").jsonPath().getList("items")).hasSize(1);
    Patience.await("one unit to be gone")
        .untilAsserted(() -> assertThat(Admin.available(mug.sku())).isEqualTo(TIMES - 1));
    assertThat(charges(buyer)).isEqualTo(1);
  }

  /** What the payment provider's own ledger says. */
  private static long charges(Shopper buyer) {
    List<String> orders =
        Databases.collection("payment", "payments")
            .distinct("_id", Filters.eq("customerId", buyer.id()), String.class)
            .into(new ArrayList<>());
    return Databases.collection("payment", "test_provider_ledger")
        .countDocuments(
            Filters.in("_id", orders.stream().map(order -> "authorise:" + order).toList()));
  }
}
