package io.ecom.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.shared.testkit.Admin;
import io.ecom.shared.testkit.Admin.TestProduct;
import io.ecom.shared.testkit.Api;
import io.ecom.shared.testkit.Patience;
import io.ecom.shared.testkit.Shopper;
import io.ecom.shared.testkit.TestStack;
import jakarta.json.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
  private static final int ACCOUNTS = 50;
  private static final int PREPARING = 8;

  /** The buyers have machines of their own: here they should take little of the shop's. */
  private static final int CLIENT_THREADS = 2;

  private static final Duration P99 = Duration.ofSeconds(2);
  private static final int MOST_CALLS = 120;
  private static final Duration ANSWER = Duration.ofSeconds(60);

  private record Checkout(Shopper buyer, String json) {}

  /**
   * @param millis each call took, also those that were told to come again
   */
  private record Placed(int status, String body, List<Long> millis) {}

  private final ExecutorService few = Executors.newFixedThreadPool(CLIENT_THREADS);
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).executor(few).build();

  @AfterEach
  void end() {
    few.shutdown();
  }

  @Test
  void thousandBuyersOfFiveHundredUnits() {
    TestProduct mug = Admin.logIn().productWithStock(UNITS);
    List<Checkout> checkouts = checkouts(mug);
    warmUp();
    long begun = System.nanoTime();
    List<Placed> placed =
        checkouts.stream().map(this::place).toList().stream().map(CompletableFuture::join).toList();
    double seconds = (System.nanoTime() - begun) / 1e9;
    Map<Integer, Long> answers =
        placed.stream().collect(Collectors.groupingBy(Placed::status, Collectors.counting()));
    long p99 = percentile(placed, 99);
    System.out.printf(
        "1,000 buyers at once: answers %s in %.1f s, %d calls, p50 %d ms, p99 %d ms%n",
        answers,
        seconds,
        placed.stream().mapToInt(it -> it.millis().size()).sum(),
        percentile(placed, 50),
        p99);
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
    checkouts(other).stream().limit(BUYERS / 4).map(this::place).toList().stream()
        .map(CompletableFuture::join)
        .forEach(placed -> assertThat(placed.status()).as(placed.body()).isEqualTo(201));
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

  private CompletableFuture<Placed> place(Checkout checkout) {
    return place(request(checkout), new ArrayList<>());
  }

  /** Comes again when it is told to, under the same key. */
  private CompletableFuture<Placed> place(HttpRequest request, List<Long> millis) {
    long begun = System.nanoTime();
    return client
        .sendAsync(request, BodyHandlers.ofString())
        .thenCompose(
            answer -> {
              millis.add((System.nanoTime() - begun) / 1_000_000);
              boolean again = answer.statusCode() == 503 && millis.size() < MOST_CALLS;
              return again
                  ? CompletableFuture.supplyAsync(() -> request, in(answer))
                      .thenCompose(same -> place(same, millis))
                  : CompletableFuture.completedFuture(
                      new Placed(answer.statusCode(), answer.body(), millis));
            });
  }

  /** When the answer says, and not all in the same moment. */
  private static Executor in(HttpResponse<String> answer) {
    long seconds = answer.headers().firstValueAsLong("Retry-After").orElseThrow();
    long spread = ThreadLocalRandom.current().nextLong(1_000);
    return CompletableFuture.delayedExecutor(seconds * 1_000 + spread, TimeUnit.MILLISECONDS);
  }

  private static HttpRequest request(Checkout checkout) {
    return HttpRequest.newBuilder(URI.create(TestStack.current().gateway() + "/api/v1/orders"))
        .timeout(ANSWER)
        .header("Content-Type", "application/json")
        .header("Authorization", "Bearer " + checkout.buyer().token())
        .header("Idempotency-Key", Api.newKey())
        .POST(BodyPublishers.ofString(checkout.json()))
        .build();
  }

  private static long percentile(List<Placed> placed, int percent) {
    List<Long> sorted = placed.stream().flatMap(it -> it.millis().stream()).sorted().toList();
    return sorted.get(sorted.size() * percent / 100 - 1);
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
