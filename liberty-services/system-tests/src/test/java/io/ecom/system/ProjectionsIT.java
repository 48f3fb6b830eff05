package io.ecom.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.ecom.shared.testkit.Admin;
import io.ecom.shared.testkit.Api;
import io.ecom.shared.testkit.Patience;
import io.ecom.shared.testkit.Shopper;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** Read models of orders that are made again while the shop is open. */
class ProjectionsIT {
  private final Admin admin = Admin.logIn();
  private final Shopper buyer = Shopper.register();

  @Test
  void aWrongViewIsReportedAndHealedWhileOrdersArePlaced() {
    String sku = admin.productWithStock(10).sku();
    String wrong = buyer.buy(sku, 1).getString("id");
    Databases.collection("order", "order_view")
        .updateOne(Filters.eq("_id", wrong), Updates.set("status", "DELIVERED"));

    Rebuild.begin(admin, "order-view");
    String meanwhile = buyer.buy(sku, 1).getString("id");
    JsonPath ended = Rebuild.ended(admin, "order-view");

    assertThat(ended.getList("comparison.differing")).contains(wrong);
    assertThat(buyer.order(wrong).getString("status")).isEqualTo("CONFIRMED");
    assertThat(buyer.order(meanwhile).getString("status")).isEqualTo("CONFIRMED");
  }

  @Test
  void salesAreCountedAndCanBeCountedAgain() {
    JsonPath before = today();
    buyer.buy(admin.productWithStock(10).sku(), 2);
    Patience.await("the sale to be counted")
        .untilAsserted(() -> assertThat(units(today())).isGreaterThanOrEqualTo(units(before) + 2));

    Rebuild.begin(admin, "sales-by-day");
    JsonPath ended = Rebuild.ended(admin, "sales-by-day");

    assertThat(ended.getString("state")).isEqualTo("done");
    assertThat(ended.getLong("comparison.different")).isZero();
    assertThat(units(today())).isGreaterThanOrEqualTo(units(before) + 2);
  }

  @Test
  void onlyAdminsRebuild() {
    Api.assertProblem(buyer.request().get(Rebuild.PROJECTIONS), 403, "forbidden");
    Api.assertProblem(buyer.request().get("/api/v1/orders/sales"), 403, "forbidden");
    Api.assertProblem(
        admin.request().post(Rebuild.PROJECTIONS + "/no-such/rebuild"), 404, "not-found");
    Api.assertProblem(
        admin.request().get("/api/v1/orders/sales?from=yesterday"), 400, "validation-failed");
  }

  private JsonPath today() {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    return admin
        .request()
        .get("/api/v1/orders/sales?from=" + today + "&to=" + today)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static long units(JsonPath sales) {
    return sales.getList("items.units", Long.class).stream().mapToLong(Long::longValue).sum();
  }
}
