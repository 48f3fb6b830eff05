package io.ecom.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.shared.testkit.Admin;
import io.ecom.shared.testkit.Admin.TestProduct;
import io.ecom.shared.testkit.Api;
import io.ecom.shared.testkit.Patience;
import io.ecom.shared.testkit.ServiceContract;
import io.ecom.shared.testkit.ServiceUnderTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ServiceUnderTest("gateway")
class GatewayIT extends ServiceContract {
  private static final String CACHE = "X-Cache-Status";
  private static final List<String> SERVICES =
      List.of(
          "auth", "user", "product", "inventory", "order", "payment", "notification", "realtime");

  GatewayIT() {
    super("/api/v1");
  }

  @Override
  protected List<String> readinessChecks() {
    return List.of("gateway ready");
  }

  @Test
  void tellsHowEachUpstreamIs() {
    JsonPath report =
        RestAssured.get("/health/detailed").then().statusCode(200).extract().jsonPath();
    for (String service : SERVICES) {
      String first = "services." + service + ".instances[0].";
      assertThat(report.getString(first + "health")).as(service).isEqualTo("READY");
      assertThat(report.getString(first + "circuit")).as(service).isEqualTo("closed");
    }
    assertThat(report.getString("redis.status")).isEqualTo("UP");
    assertThat(report.getString("kafka.status")).isEqualTo("UP");
  }

  @Test
  void mergesTheDocumentsOfAllServices() {
    Map<String, Object> paths =
        RestAssured.get("/openapi?format=json").then().extract().jsonPath().getMap("paths");
    for (String prefix :
        List.of(
            "auth/login",
            "users/me",
            "products",
            "inventory/{sku}",
            "orders/carts",
            "payments/{orderId}",
            "notifications",
            "realtime/tickets")) {
      assertThat(paths).containsKey("/api/v1/" + prefix);
    }
  }

  @Test
  void cachesWhatMayBeAndSaysSo() {
    TestProduct mug = Admin.logIn().productWithStock(1);
    String path = "/api/v1/products/" + mug.slug();
    Patience.await("a hit").until(() -> hit(path));
    Response cached = RestAssured.get(path);
    String tag = cached.header("ETag");
    assertThat(tag).isNotBlank();
    assertThat(RestAssured.given().header("If-None-Match", tag).get(path).statusCode())
        .isEqualTo(304);
    assertThat(RestAssured.get("/products/" + mug.slug()).jsonPath().getString("id"))
        .isEqualTo(mug.id());
  }

  private static boolean hit(String path) {
    return "HIT".equals(RestAssured.get(path).header(CACHE));
  }

  /** Promise 8. */
  @Test
  void aChangedPriceIsVisibleWithinASecond() {
    Admin admin = Admin.logIn();
    TestProduct mug = admin.productWithStock(1);
    String path = "/api/v1/products/" + mug.id();
    Patience.await("a hit").until(() -> hit(path));

    admin
        .request()
        .body(
            Map.of(
                "title", "Dearer",
                "version", RestAssured.get(path).jsonPath().getInt("version"),
                "variants",
                    List.of(
                        Map.of(
                            "sku", mug.sku(),
                            "price", Map.of("amount", 9900, "currency", "EUR")))))
        .put(path)
        .then()
        .statusCode(200);
    Patience.await("the new price")
        .atMost(Duration.ofSeconds(1))
        .until(() -> RestAssured.get(path).jsonPath().getInt("priceFrom.amount") == 9900);
  }

  @Test
  void personalAnswersAreNotCached() {
    Response me = Admin.logIn().request().get("/api/v1/auth/me");
    assertThat(me.header(CACHE)).isIn(null, "BYPASS");
    assertThat(String.valueOf(me.header("Cache-Control"))).doesNotContain("public");
  }

  @Test
  void refusesPathsThatAreReadInTwoWays() {
    for (String path : List.of("orders/a;b", "products/a%2fb", "products/%2e%2e/orders")) {
      Api.assertProblem(rawGet("/api/v1/" + path), 400, "malformed-request");
    }
    Api.assertProblem(rawGet("/api/v1/products/..%2f..%2fhealth"), 404, "not-found");
    Api.assertProblem(rawGet("/WEB-INF/web.xml"), 404, "not-found");
    Api.assertProblem(rawGet("/api/v1/products/WEB-INF/web.xml"), 404, "not-found");
  }

  private static Response rawGet(String path) {
    return RestAssured.given().urlEncodingEnabled(false).get(path);
  }

  @Test
  void exposesNothingOfTheServersBehindIt() {
    for (String path : List.of("/metrics", "/ibm/api", "/api/v2/products", "/ws", "/openapi/ui")) {
      assertThat(RestAssured.get(path).statusCode()).as(path).isEqualTo(404);
    }
  }

  @Test
  void everyAnswerNamesItsTrace() {
    String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
    Response answer =
        Api.anonymous()
            .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
            .get("/api/v1/orders");
    assertThat(answer.header("X-Trace-Id")).isEqualTo(trace);
    Api.assertProblem(answer, 401, "unauthorized");
    assertThat(answer.jsonPath().getString("traceId")).isEqualTo(trace);
  }
}
