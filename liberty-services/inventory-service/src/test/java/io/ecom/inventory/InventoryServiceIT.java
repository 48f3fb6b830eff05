package io.ecom.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.shared.testkit.Admin;
import io.ecom.shared.testkit.Api;
import io.ecom.shared.testkit.Patience;
import io.ecom.shared.testkit.ServiceContract;
import io.ecom.shared.testkit.ServiceUnderTest;
import io.ecom.shared.testkit.Shopper;
import io.restassured.http.Method;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ServiceUnderTest("inventory")
class InventoryServiceIT extends ServiceContract {
  private static final String INVENTORY = "/api/v1/inventory";
  private static Admin admin;
  private static String sku;

  InventoryServiceIT() {
    super(INVENTORY);
  }

  @BeforeAll
  static void product() {
    admin = Admin.logIn();
    sku = admin.productWithStock(20).sku();
  }

  @Override
  protected List<String> readinessChecks() {
    return List.of("inventory-service mongodb");
  }

  private static Response adjust(Shopper by, String key, int delta) {
    return by.requestTo("inventory")
        .header("Idempotency-Key", key)
        .body(Map.of("delta", delta, "reason", "counted"))
        .post(INVENTORY + "/" + sku + "/adjustments");
  }

  @Test
  void badInputIsAnsweredClearly() {
    Api.assertRefusesBadBodies(
        () -> admin.requestTo("inventory"), Method.PUT, INVENTORY + "/" + sku);
    Api.assertProblem(Api.toService("inventory").get(INVENTORY + "/NO-SUCH-SKU"), 404, "not-found");
    Api.assertProblem(
        admin
            .requestTo("inventory")
            .body(Map.of("onHand", -1, "reason", "counted"))
            .put(INVENTORY + "/" + sku),
        400,
        "validation-failed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.5", "9223372036854775808", "18446744073709551617", "1e400"})
  void whatIsNoWholeNumberIsNotCut(String delta) {
    int before = Admin.stock(sku).getInt("onHand");
    Response answer =
        admin
            .requestTo("inventory")
            .header("Idempotency-Key", Api.newKey())
            .body("{\"delta\": " + delta + ", \"reason\": \"counted\"}")
            .post(INVENTORY + "/" + sku + "/adjustments");
    Api.assertProblem(answer, 400, "validation-failed");
    assertThat(answer.jsonPath().getString("errors[0].field")).isEqualTo("delta");
    assertThat(Admin.stock(sku).getInt("onHand")).isEqualTo(before);
  }

  @Test
  void onlyKeepersChangeStock() {
    Shopper shopper = Shopper.register();
    Api.assertProblem(adjust(shopper, Api.newKey(), 5), 403, "forbidden");
    Api.assertProblem(
        shopper.requestTo("inventory").get(INVENTORY + "/" + sku + "/movements"), 403, "forbidden");
    Api.assertProblem(
        Api.toService("inventory").get(INVENTORY + "/" + sku + "/movements"), 401, "unauthorized");
  }

  @Test
  void anAdjustmentCountsOncePerKeyAndIsInTheLedger() {
    int before = Admin.stock(sku).getInt("onHand");
    String key = Api.newKey();
    assertThat(adjust(admin, key, 3).statusCode()).isEqualTo(200);
    Response again = adjust(admin, key, 3);
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(Admin.stock(sku).getInt("onHand")).isEqualTo(before + 3);

    Patience.await("the movement")
        .untilAsserted(
            () ->
                assertThat(
                        admin
                            .requestTo("inventory")
                            .get(INVENTORY + "/" + sku + "/movements")
                            .asString())
                    .contains("counted"));
    Api.assertProblem(adjust(admin, Api.newKey(), -1_000_000), 409, "below-reserved");
  }

  @Test
  void stockIsReadInParts() {
    Api.assertRefusesBadPaging(() -> Api.toService("inventory"), INVENTORY);
    List<String> skus = Api.readInParts(() -> Api.toService("inventory"), INVENTORY, "sku", 100);
    assertThat(skus).contains(sku).isSorted();
  }

  @Test
  void stockLiesAtLocations() {
    String location = "shop-" + UUID.randomUUID().toString().substring(0, 8);
    Map<String, Object> shop = Map.of("id", location, "name", "The shop", "priority", 900);
    Api.assertProblem(create(Shopper.register(), Api.newKey(), shop), 403, "forbidden");
    String key = Api.newKey();
    assertThat(create(admin, key, shop).statusCode()).isEqualTo(201);
    assertThat(create(admin, key, shop).header("Idempotency-Replayed")).isEqualTo("true");
    Api.assertProblem(create(admin, Api.newKey(), shop), 409, "location-exists");
    Api.assertProblem(
        create(admin, Api.newKey(), Map.of("id", "No Good", "name", "x", "priority", 1)),
        400,
        "validation-failed");
    assertThat(
            admin
                .requestTo("inventory")
                .get(INVENTORY + "/locations")
                .jsonPath()
                .getList("items.id", String.class))
        .contains("main", location);

    String lying = admin.productWithStock(2).sku();
    Response counted =
        admin
            .requestTo("inventory")
            .body(Map.of("onHand", 7, "reason", "counted", "location", location))
            .put(INVENTORY + "/" + lying);
    assertThat(counted.jsonPath().getInt("onHand")).isEqualTo(9);
    assertThat(Admin.stock(lying).getList("locations.location", String.class))
        .containsExactlyInAnyOrder("main", location);
    Api.assertProblem(
        admin
            .requestTo("inventory")
            .body(Map.of("onHand", 7, "reason", "counted", "location", "nowhere"))
            .put(INVENTORY + "/" + lying),
        400,
        "validation-failed");
  }

  private static Response create(Shopper by, String key, Map<String, Object> location) {
    return by.requestTo("inventory")
        .header("Idempotency-Key", key)
        .body(location)
        .post(INVENTORY + "/locations");
  }

  @Test
  void eachSkuMayHaveItsOwnThreshold() {
    String own = admin.productWithStock(20).sku();
    assertThat(Admin.stock(own).getBoolean("lowStock")).isFalse();
    assertThat(threshold(admin, own, 20).jsonPath().getBoolean("lowStock")).isTrue();
    assertThat(
            Api.toService("inventory")
                .get(INVENTORY + "?lowStock=true&q=" + own)
                .jsonPath()
                .getList("items.sku", String.class))
        .containsExactly(own);
    Api.assertProblem(threshold(Shopper.register(), own, 1), 403, "forbidden");
    Api.assertProblem(threshold(admin, own, -1), 400, "validation-failed");
  }

  private static Response threshold(Shopper by, String ofSku, int threshold) {
    return by.requestTo("inventory")
        .body(Map.of("threshold", threshold))
        .put(INVENTORY + "/" + ofSku + "/threshold");
  }

  @Test
  void theLedgerSaysWhatTheStockIs() {
    Api.assertProblem(
        Shopper.register().requestTo("inventory").get(INVENTORY + "/ledger-check"),
        403,
        "forbidden");
    List<String> differing =
        Api.readInParts(() -> admin.requestTo("inventory"), INVENTORY + "/ledger-check", "sku", 50);
    assertThat(differing).isEmpty();
  }
}
