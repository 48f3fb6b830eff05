package io.ecom.system;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.ne;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import io.ecom.localstack.faults.Faults;
import io.ecom.localstack.stack.Program;
import io.ecom.localstack.stack.Stack;
import io.ecom.shared.testkit.Admin;
import io.ecom.shared.testkit.Admin.TestProduct;
import io.ecom.shared.testkit.Api;
import io.ecom.shared.testkit.Shopper;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two of a service: one of them publishes for both, and the other when that one hangs. */
@Tag("faults")
@Tag("long")
@Order(Integer.MAX_VALUE - 2)
class SeveralInstancesIT {
  private static final String SECOND = "order-2";
  private static final String SERVICE = "order";
  private static final int ORDERS = 15;

  /** A relay that only polls would need half a second on the average. */
  private static final Duration WOKEN = Duration.ofMillis(400);

  private static final Duration TAKEN_OVER = Duration.ofSeconds(10);
  private static final Duration FROZEN = Duration.ofSeconds(40);

  private final String second =
      Stack.underTest(System.getenv()).url(Program.named(SERVICE).orElseThrow(), 2);
  private final TestProduct mug = Admin.logIn().productWithStock(10 * ORDERS);
  private final Shopper buyer = Shopper.register();
  private final String card = Shopper.cardToken(Shopper.GOOD_CARD);
  private final List<String> orders = new ArrayList<>();

  @Test
  void oneRelaysForAllAndIsReplacedWhenItHangs() {
    try (Faults faults = Faults.ofStackUnderTest(System.getenv())) {
      String first = holder();
      faults.restart(SECOND);
      try {
        awaitKnocks();
        assertThat(holder()).isEqualTo(first);
        Duration usual = medianUntilPublished(second);
        System.out.printf("Published for another instance after %d ms%n", usual.toMillis());
        assertThat(usual).isLessThan(WOKEN);
        moveLeaseFrom(first);
        Duration takeOver = takeOverFrom(faults);
        System.out.printf("Relay frozen: taken over after %.1f s%n", takeOver.toMillis() / 1000.0);
        assertThat(takeOver).isLessThanOrEqualTo(TAKEN_OVER);
        assertThat(holder()).isEqualTo(first);
      } finally {
        faults.retire(SECOND);
      }
    }
    assertThat(orders.stream().map(id -> buyer.settled(id).getString("status")))
        .containsOnly("CONFIRMED");
    assertThat(Admin.available(mug.sku())).isEqualTo(10 * ORDERS - orders.size());
  }

  /** From the moment it hangs until somebody else has published. */
  private Duration takeOverFrom(Faults faults) {
    Instant begun = Instant.now();
    try (var frozen = faults.freeze(SECOND, FROZEN)) {
      awaitPublished(place(Api.toService(SERVICE)), FROZEN);
      assertThat(frozen).isNotNull();
      return Duration.between(begun, Instant.now());
    }
  }

  private Duration medianUntilPublished(String instance) {
    List<Duration> took = new ArrayList<>();
    for (int i = 0; i < ORDERS; i++) {
      String order = place(Api.toService(SERVICE).baseUri(instance));
      Instant placed = Instant.now();
      awaitPublished(order, TAKEN_OVER);
      took.add(Duration.between(placed, Instant.now()));
    }
    return took.stream().sorted().toList().get(ORDERS / 2);
  }

  private String place(RequestSpecification service) {
    JsonPath cart = buyer.cartWith(mug.sku(), 1);
    String order =
        service
            .header("Authorization", "Bearer " + buyer.token())
            .header("Idempotency-Key", Api.newKey())
            .body(Shopper.checkout(cart, card))
            .post("/api/v1/orders")
            .then()
            .statusCode(201)
            .extract()
            .jsonPath()
            .getString("id");
    orders.add(order);
    return order;
  }

  private static void awaitPublished(String order, Duration atMost) {
    var unsent = and(eq("orderId", order), exists("outgoing"), ne("sent", true));
    Awaitility.await("the events of " + order + " to be published")
        .atMost(atMost)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(10))
        .until(() -> Databases.collection(SERVICE, "order_events").countDocuments(unsent) == 0);
  }

  /** Whoever waits for the lease knocks every second; within a third of its term it is heard. */
  private static void awaitKnocks() {
    long before = knocks();
    Awaitility.await("the second instance to knock")
        .atMost(Duration.ofSeconds(60))
        .until(() -> knocks() >= before + 5);
  }

  /** The one that does not hold it asks more often, and so comes first when it is free. */
  private static void moveLeaseFrom(String first) {
    Awaitility.await("the second instance to hold the lease")
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofSeconds(2))
        .until(
            () -> {
              if (holder().equals(first)) {
                leases().deleteOne(eq("holder", first));
              }
              return !holder().isEmpty() && !holder().equals(first);
            });
  }

  private static String holder() {
    Document lease = lease();
    return lease == null ? "" : lease.getString("holder");
  }

  private static long knocks() {
    Document lease = lease();
    return lease != null && lease.get("knocks") instanceof Number number ? number.longValue() : 0;
  }

  private static @Nullable Document lease() {
    return leases().find(eq("_id", "outbox-relay")).first();
  }

  private static MongoCollection<Document> leases() {
    return Databases.collection(SERVICE, "leases");
  }
}
