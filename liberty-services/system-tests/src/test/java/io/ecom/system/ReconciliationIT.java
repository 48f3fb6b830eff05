package io.ecom.system;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.FindOneAndDeleteOptions;
import com.mongodb.client.model.Sorts;
import io.ecom.shared.testkit.Admin;
import io.ecom.shared.testkit.Admin.TestProduct;
import io.ecom.shared.testkit.Api;
import io.ecom.shared.testkit.Patience;
import io.ecom.shared.testkit.Shopper;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** What went wrong behind everybody's back is found, told, and mended where that is safe. */
class ReconciliationIT {
  private static final String PATH = "/api/v1/admin/reconciliation";

  private final Admin admin = Admin.logIn();

  @Test
  void findsWhatIsWrongAndHealsWhatIsSafe() {
    TestProduct mug = admin.productWithStock(20);
    Shopper buyer = Shopper.register();
    String kept = buyer.buy(mug.sku(), 1).getString("id");
    String hidden = buyer.buy(mug.sku(), 1).getString("id");
    String forgotten = buyer.buy(mug.sku(), 2).getString("id");
    awaitInLedger(mug.sku());
    assertThat(of(run(), kept, hidden, forgotten, mug.sku())).isEmpty();

    Databases.collection("order", "order_view").deleteOne(eq("_id", hidden));
    cancelUnheard(forgotten);
    Document lost = loseNewestMovement(mug.sku());

    JsonPath found = run();
    assertThat(found.getString("lastRun.failure")).isNull();
    assertThat(kinds(found, hidden)).containsExactly("order-view-missing");
    assertThat(kinds(found, forgotten))
        .containsExactlyInAnyOrder(
            "order-view-differs", "cancelled-payment-held", "cancelled-stock-held");
    assertThat(kinds(found, mug.sku())).containsExactly("stock-ledger-differs");
    assertThat(kinds(found, kept)).isEmpty();
    assertThat(of(found, hidden, forgotten))
        .allSatisfy(
            one -> assertThat(one).containsEntry("safeToHeal", true).containsEntry("healed", true));
    assertThat(of(found, mug.sku()).get(0))
        .containsEntry("safeToHeal", false)
        .containsEntry("healed", false);

    assertThat(buyer.order(hidden).getString("status")).isEqualTo("CONFIRMED");
    Patience.await("the stock to be given back")
        .until(() -> Admin.available(mug.sku()), available -> available == 18);
    Patience.await("the money to be given back")
        .until(() -> buyer.order(forgotten).getString("payment.status"), "voided"::equals);
    Databases.collection("inventory", "movements").insertOne(lost);
    awaitInLedger(mug.sku());
    assertThat(of(run(), kept, hidden, forgotten, mug.sku())).isEmpty();
  }

  @Test
  void findsMoneyThatNobodyOrdered() {
    String nobodys = "no-order-" + Api.newKey();
    Document payment =
        Databases.collection("payment", "payments").find(eq("_id", bought())).first();
    assertThat(payment).isNotNull();
    Databases.collection("payment", "payments")
        .insertOne(new Document(payment).append("_id", nobodys).append("updatedAt", new Date()));
    try {
      assertThat(kinds(run(), nobodys)).contains("payment-without-order");
    } finally {
      Databases.collection("payment", "payments").deleteOne(eq("_id", nobodys));
    }
    assertThat(kinds(run(), nobodys)).isEmpty();
  }

  @Test
  void isForStaff() {
    Shopper shopper = Shopper.register();
    Api.assertProblem(Api.anonymous().get(PATH), 401, "unauthorized");
    Api.assertProblem(shopper.request().get(PATH), 403, "forbidden");
    Api.assertProblem(shopper.request().post(PATH), 403, "forbidden");
    Api.assertProblem(
        admin.request().queryParam("scope", "some").post(PATH), 400, "validation-failed");
  }

  @Test
  void statementsAreForServicesOnly() {
    for (String service : List.of("payment", "inventory", "order")) {
      String prefix =
          Map.of("payment", "payments", "inventory", "inventory", "order", "orders").get(service);
      String path = "/api/v1/" + prefix + "/internal/outbox";
      Api.assertProblem(Api.toService(service).get(path), 401, "unauthorized");
      Api.assertProblem(admin.requestTo(service).get(path), 401, "unauthorized");
      Api.assertProblem(
          Api.toService(service).header("X-Internal-Key", "guessed").get(path),
          401,
          "unauthorized");
      Api.assertProblem(admin.request().get(path), 404, "not-found");
    }
  }

  private String bought() {
    TestProduct mug = admin.productWithStock(1);
    return Shopper.register().buy(mug.sku(), 1).getString("id");
  }

  /** A run of our own; one that is under way is let finish first. */
  private JsonPath run() {
    Response begun =
        Patience.await("a reconciliation to begin")
            .until(
                () -> admin.request().queryParam("grace", "PT0S").post(PATH),
                answer -> answer.statusCode() != 409);
    begun.then().statusCode(202);
    String runId = begun.jsonPath().getString("runId");
    return Patience.await("the reconciliation to end")
        .until(
            () -> admin.request().get(PATH).then().statusCode(200).extract().jsonPath(),
            result -> runId.equals(result.getString("lastRun.runId")));
  }

  private static List<Map<String, Object>> of(JsonPath result, String... subjects) {
    List<Map<String, Object>> all = result.getList("lastRun.differences");
    return all.stream().filter(one -> List.of(subjects).contains(one.get("subject"))).toList();
  }

  private static List<Object> kinds(JsonPath result, String subject) {
    return of(result, subject).stream().map(one -> one.get("kind")).toList();
  }

  /** The order is cancelled, but what should have told the others is lost. */
  private static void cancelUnheard(String orderId) {
    Document newest =
        Databases.collection("order", "order_events")
            .find(eq("orderId", orderId))
            .sort(Sorts.descending("version"))
            .first();
    assertThat(newest).isNotNull();
    Databases.collection("order", "order_events")
        .insertOne(
            new Document("orderId", orderId)
                .append("version", newest.getLong("version") + 1)
                .append("at", new Date())
                .append("type", "Cancelled")
                .append("data", new Document("code", "ADMIN_REQUEST").append("reason", "a test"))
                .append("traceparent", newest.getString("traceparent")));
  }

  /** Every change of the SKU has moved from its stock document to the ledger. */
  private static void awaitInLedger(String sku) {
    Patience.await("the ledger of " + sku)
        .until(
            () -> {
              Document stock =
                  Databases.collection("inventory", "stock").find(eq("_id", sku)).first();
              Document newest =
                  Databases.collection("inventory", "movements")
                      .find(eq("sku", sku))
                      .sort(Sorts.descending("version"))
                      .first();
              return stock != null
                  && newest != null
                  && stock.getList("events", Document.class).isEmpty()
                  && newest.getLong("version").equals(stock.getLong("version"));
            });
  }

  private static Document loseNewestMovement(String sku) {
    Document newest =
        Databases.collection("inventory", "movements")
            .findOneAndDelete(
                eq("sku", sku), new FindOneAndDeleteOptions().sort(Sorts.descending("version")));
    if (newest == null) {
      throw new IllegalStateException("no movements of " + sku);
    }
    return newest;
  }
}
