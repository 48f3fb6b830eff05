package io.ecom.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.localstack.faults.Faults;
import io.ecom.shared.testkit.Admin;
import io.ecom.shared.testkit.Admin.TestProduct;
import io.ecom.shared.testkit.Api;
import io.ecom.shared.testkit.Machine;
import io.ecom.shared.testkit.Patience;
import io.ecom.shared.testkit.Shopper;
import io.ecom.shared.testkit.Signer;
import io.ecom.shared.testkit.Signer.Message;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Without Redis the shop goes on; only passwords are not tried, as nobody could count that. */
@Tag("faults")
@Order(Integer.MAX_VALUE - 2)
class RedisOutageIT {
  private static final Duration LONGEST_FREEZE = Duration.ofSeconds(60);
  private static final Duration QUICK = Duration.ofSeconds(3);
  private static final int REQUESTS = 30;

  private final Admin admin = Admin.logIn();
  private final Signer signer = Signer.ed25519();
  private final TestProduct mug = admin.productWithStock(5);
  private final String path = "/api/v1/products/" + mug.id();

  @Test
  void whenItDiesTheShopGoesOn() {
    Shopper shopper = Shopper.register();
    String machine = Machine.with(admin, signer, "support:read").token();
    assertThat(signed(machine).statusCode()).isEqualTo(200);
    awaitHits();
    try (Faults faults = Faults.ofStackUnderTest(System.getenv())) {
      faults.kill("redis");
      for (int i = 0; i < REQUESTS; i++) {
        Instant begun = Instant.now();
        assertThat(Api.anonymous().get(path).statusCode()).isEqualTo(200);
        Response orders = shopper.request().get("/api/v1/orders");
        assertThat(orders.statusCode()).isEqualTo(200);
        assertThat(orders.header("RateLimit")).as("counted all the same").contains("read-user");
        assertThat(Duration.between(begun, Instant.now())).isLessThan(QUICK);
      }
      Response refused = logIn();
      Api.assertProblem(refused, 503, "service-unavailable");
      assertThat(Integer.parseInt(refused.header("Retry-After"))).isPositive();
      Api.assertProblem(signed(machine), 503, "service-unavailable");
      faults.restart("redis");
    }
    Patience.await("log-ins to be counted again").until(() -> logIn().statusCode() == 401);
    awaitHits();
  }

  /** Nobody can tell the gateway what to evict, and it must not believe what it remembers. */
  @Test
  void whenItHangsAChangedPriceIsVisibleAllTheSame() {
    awaitHits();
    int version = Api.anonymous().get(path).jsonPath().getInt("version");
    try (Faults faults = Faults.ofStackUnderTest(System.getenv())) {
      faults.freeze("redis", LONGEST_FREEZE);
      reprice(version, 9900);
      Patience.await("the new price").atMost(QUICK).until(() -> price() == 9900);
    }
    Patience.await("hits with the new price")
        .until(() -> hit(Api.anonymous().get(path)) && price() == 9900);
  }

  private Response signed(String token) {
    String sales = "/api/v1/orders/sales";
    return Api.anonymous()
        .headers(signer.fields(Message.now("GET", sales, null, token, null)))
        .get(sales);
  }

  private static Response logIn() {
    return Api.anonymous()
        .body(Map.of("email", "nobody@ecom.test", "password", "not-the-password"))
        .post("/api/v1/auth/login");
  }

  private void reprice(int version, int amount) {
    var price = Map.of("amount", amount, "currency", "EUR");
    var variants = List.of(Map.of("sku", mug.sku(), "price", price));
    admin
        .request()
        .body(Map.of("title", "Dearer " + mug.sku(), "version", version, "variants", variants))
        .put(path)
        .then()
        .statusCode(200);
  }

  private int price() {
    return Api.anonymous().get(path).jsonPath().getInt("priceFrom.amount");
  }

  private void awaitHits() {
    Patience.await("a hit").until(() -> hit(Api.anonymous().get(path)));
  }

  private static boolean hit(Response answer) {
    return "HIT".equals(answer.header("X-Cache-Status"));
  }
}
