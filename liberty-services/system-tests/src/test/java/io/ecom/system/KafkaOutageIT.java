package io.ecom.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.localstack.faults.Faults;
import io.ecom.shared.testkit.Admin;
import io.ecom.shared.testkit.Admin.TestProduct;
import io.ecom.shared.testkit.Api;
import io.ecom.shared.testkit.Shopper;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Without Kafka orders are taken all the same; nobody waits for it. */
@Tag("faults")
@Order(Integer.MAX_VALUE - 1)
class KafkaOutageIT {
  private static final Duration OUTAGE =
      Duration.ofSeconds(
          Long.parseLong(System.getenv().getOrDefault("ECOM_TEST_OUTAGE_SECONDS", "10")));
  private static final Duration CATCHING_UP = Duration.ofSeconds(60);

  /** A request that waited for Kafka would take at least the producer's three seconds. */
  private static final Duration QUICK = Duration.ofSeconds(2);

  private static final int STOCK = 500;

  private final List<String> accepted = new ArrayList<>();
  private final List<Duration> took = new ArrayList<>();

  @Test
  void checkoutsAreAcceptedAndEndedWhenItIsBack() {
    TestProduct mug = Admin.logIn().productWithStock(STOCK);
    Shopper buyer = Shopper.register();
    String card = Shopper.cardToken(Shopper.GOOD_CARD);
    place(buyer, mug, card);
    buyer.settled(accepted.get(0));
    took.clear();
    Instant back;
    try (Faults faults = Faults.ofStackUnderTest(System.getenv())) {
      faults.kill("kafka");
      Instant end = Instant.now().plus(OUTAGE);
      while (Instant.now().isBefore(end)) {
        assertThat(place(buyer, mug, card)).isEqualTo("PENDING");
      }
      faults.restart("kafka");
      back = Instant.now();
    }
    assertThat(took).isNotEmpty().allSatisfy(time -> assertThat(time).isLessThan(QUICK));
    Awaitility.await("all orders settled and the backlog empty")
        .atMost(CATCHING_UP)
        .pollInterval(Duration.ofMillis(500))
        .untilAsserted(
            () -> {
              assertThat(statuses(buyer)).containsOnly("CONFIRMED");
              assertThat(Backlog.perCollection()).isEmpty();
            });
    System.out.printf(
        "Kafka away for %d s: %d orders accepted, the slowest in %d ms; settled %.1f s after%n",
        OUTAGE.toSeconds(),
        took.size(),
        took.stream().mapToLong(Duration::toMillis).max().orElse(0),
        Duration.between(back, Instant.now()).toMillis() / 1000.0);
  }

  private String place(Shopper buyer, TestProduct mug, String card) {
    JsonPath cart = buyer.cartWith(mug.sku(), 1);
    Instant begun = Instant.now();
    Response answer = buyer.placeOrder(Shopper.checkout(cart, card), Api.newKey());
    took.add(Duration.between(begun, Instant.now()));
    JsonPath order = answer.then().statusCode(201).extract().jsonPath();
    accepted.add(order.getString("id"));
    return order.getString("status");
  }

  private List<String> statuses(Shopper buyer) {
    return accepted.stream().map(id -> buyer.order(id).getString("status")).toList();
  }
}
