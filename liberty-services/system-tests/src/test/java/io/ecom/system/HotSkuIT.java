package io.ecom.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.shared.testkit.Admin;
import io.ecom.shared.testkit.Admin.TestProduct;
import io.ecom.shared.testkit.Api;
import io.ecom.shared.testkit.Patience;
import io.ecom.shared.testkit.Shopper;
import io.ecom.shared.testkit.TestStack;
import jakarta.json.Json;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.hc.client5.http.async.methods.SimpleHttpRequest;
import org.apache.hc.client5.http.async.methods.SimpleHttpResponse;
import org.apache.hc.client5.http.async.methods.SimpleRequestBuilder;
import org.apache.hc.core5.http.ContentType;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Promise 1 with a crowd: what everybody wants at once is sold once, and answers stay quick. */
@Tag("faults")
@Tag("long")
@Order(1)
class HotSkuIT {
  private static final int UNITS = 500;
  private static final int BUYERS = 1_000;
  private static final int WARM_UP = 250;
  private static final int ACCOUNTS = 50;
  private static final int PREPARING = 8;
  private static final Duration P99 = Duration.ofSeconds(2);

  private record Checkout(Shopper buyer, String json) {}

  private final Crowd crowd = new Crowd(BUYERS);

  @AfterEach
  void disperse() {
    crowd.close();
  }

  @Test
  void thousandBuyersOfFiveHundredUnits() {
    TestProduct mug = Admin.logIn().productWithStock(UNITS);
    List<Checkout> checkouts = checkouts(mug);
    warmUp();
    crowd.forget();
    long begun = System.nanoTime();
    Map<Integer, Long> answers = place(checkouts.stream());
    double seconds = (System.nanoTime() - begun) / 1e9;
    long p99 = crowd.percentile(99);
    System.out.printf(
        "1,000 buyers at once: answers %s in %.1f s, %d calls, p50 %d ms, p99 %d ms%n",
        answers, seconds, crowd.calls(), crowd.percentile(50), p99);
    assertThat(answers).containsOnlyKeys(201);
    Awaitility.await("all settled")
        .atMost(Duration.ofMinutes(3))
        .pollInterval(Duration.ofSeconds(1))
        .until(() -> count(mug, "PENDING") == 0);
    assertThat(count(mug, "CONFIRMED")).isEqualTo(UNITS);
    assertThat(count(mug, "CANCELLED")).isEqualTo(BUYERS - UNITS);
    Patience.await("nothing left")
        .untilAsserted(() -> assertThat(Admin.available(mug.sku())).isZero());
    assertThat(p99).isLessThanOrEqualTo(P99.toMillis());
  }

  /** The servers' code is compiled as it is after an hour of use. */
  private void warmUp() {
    TestProduct other = Admin.logIn().productWithStock(BUYERS);
    List<Checkout> prepared = checkouts(other);
    for (int begin = 0; begin < BUYERS; begin += WARM_UP) {
      assertThat(place(prepared.subList(begin, begin + WARM_UP).stream())).containsOnlyKeys(201);
    }
    Awaitility.await("all settled")
        .atMost(Duration.ofMinutes(3))
        .until(() -> count(other, "PENDING") == 0);
  }

  private static List<Checkout> checkouts(TestProduct product) {
    String card = Shopper.cardToken(Shopper.GOOD_CARD);
    List<Shopper> accounts =
        IntStream.range(0, ACCOUNTS).mapToObj(i -> Shopper.register()).toList();
    ExecutorService workers = Executors.newFixedThreadPool(PREPARING);
    try {
      List<Future<Checkout>> prepared =
          IntStream.range(0, BUYERS)
              .mapToObj(i -> accounts.get(i % ACCOUNTS))
              .map(buyer -> workers.submit(() -> checkout(buyer, product, card)))
              .toList();
      return prepared.stream().map(HotSkuIT::get).toList();
    } finally {
      workers.shutdown();
    }
  }

  private static Checkout checkout(Shopper buyer, TestProduct product, String card) {
    Map<String, Object> content = Shopper.checkout(buyer.cartWith(product.sku(), 1), card);
    return new Checkout(buyer, Json.createObjectBuilder(content).build().toString());
  }

  /** How often there was which answer in the end. */
  private Map<Integer, Long> place(Stream<Checkout> checkouts) {
    return checkouts.map(it -> crowd.call(request(it))).toList().stream()
        .map(CompletableFuture::join)
        .collect(Collectors.groupingBy(SimpleHttpResponse::getCode, Collectors.counting()));
  }

  private static SimpleHttpRequest request(Checkout checkout) {
    return SimpleRequestBuilder.post(TestStack.current().gateway() + "/api/v1/orders")
        .setHeader("Authorization", "Bearer " + checkout.buyer().token())
        .setHeader("Idempotency-Key", Api.newKey())
        .setBody(checkout.json(), ContentType.APPLICATION_JSON)
        .build();
  }

  private static long count(TestProduct product, String status) {
    return Databases.collection("order", "order_view")
        .countDocuments(new Document("status", status).append("lines.sku", product.sku()));
  }

  private static <T> T get(Future<T> future) {
    try {
      return future.get();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
