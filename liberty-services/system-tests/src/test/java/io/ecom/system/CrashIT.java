package io.ecom.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import io.ecom.localstack.faults.Faults;
import io.ecom.shared.testkit.Admin;
import io.ecom.shared.testkit.Admin.TestProduct;
import io.ecom.shared.testkit.Api;
import io.ecom.shared.testkit.Shopper;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Promise 6: any process may die at any time. */
@Tag("faults")
@Order(Integer.MAX_VALUE - 1)
class CrashIT {
  private static final int STOCK = 60;
  private static final int CHECKOUTS = 40;
  private static final int ACCEPTED_BEFORE_THE_CRASH = 12;
  private static final int CREATED = 201;

  private record Checkout(String key, Map<String, Object> content) {}

  private final Map<String, String> accepted = new ConcurrentHashMap<>();
  private final AtomicInteger answered = new AtomicInteger();

  @Test
  void whatWasAcceptedIsFinishedAfterACrash() {
    TestProduct mug = Admin.logIn().productWithStock(STOCK);
    Shopper buyer = Shopper.register();
    String card = Shopper.cardToken(Shopper.GOOD_CARD);
    List<Checkout> checkouts =
        IntStream.range(0, CHECKOUTS)
            .mapToObj(i -> Shopper.checkout(buyer.cartWith(mug.sku(), 1), card))
            .map(content -> new Checkout(Api.newKey(), content))
            .toList();

    Thread buying = new Thread(() -> checkouts.forEach(checkout -> place(buyer, checkout)));
    try (Faults faults = Faults.ofStackUnderTest(System.getenv())) {
      buying.start();
      Awaitility.await("orders under way")
          .atMost(Duration.ofSeconds(60))
          .until(() -> answered.get() >= ACCEPTED_BEFORE_THE_CRASH);
      faults.kill(faults.serverOf("order"));
      join(buying);
      assertThat(accepted).as("cut off in the middle").hasSizeLessThan(CHECKOUTS);
    }

    Map<String, String> acceptedBefore = Map.copyOf(accepted);
    // As a browser does that got no answer: the same again, under the same key.
    checkouts.forEach(checkout -> placeUntilAnswered(buyer, checkout));
    assertThat(accepted).hasSize(CHECKOUTS).containsAllEntriesOf(acceptedBefore);
    List<String> orders = List.copyOf(accepted.values());
    assertThat(orders).doesNotHaveDuplicates();
    int confirmed = countConfirmed(buyer, orders);
    assertThat(Api.readInParts(buyer::request, "/api/v1/orders", "id", 100))
        .containsExactlyInAnyOrderElementsOf(orders);
    assertStockAddsUp(mug.sku(), confirmed);
  }

  private void place(Shopper buyer, Checkout checkout) {
    try {
      note(checkout, buyer.placeOrder(checkout.content(), checkout.key()));
    } catch (Exception e) {
      // No answer: whether there is an order shows when it is asked for again.
      assertThat(e).as("the server is gone").hasNoSuppressedExceptions();
    }
  }

  private boolean note(Checkout checkout, Response answer) {
    if (answer.statusCode() == CREATED) {
      accepted.put(checkout.key(), answer.jsonPath().getString("id"));
      answered.incrementAndGet();
      return true;
    }
    return false;
  }

  private void placeUntilAnswered(Shopper buyer, Checkout checkout) {
    Awaitility.await("an answer to " + checkout.key())
        .atMost(Duration.ofSeconds(90))
        .pollInterval(Duration.ofMillis(300))
        .pollDelay(Duration.ZERO)
        .ignoreExceptions()
        .until(() -> note(checkout, buyer.placeOrder(checkout.content(), checkout.key())));
  }

  private static int countConfirmed(Shopper buyer, List<String> orders) {
    Awaitility.await("no order to be pending")
        .atMost(Duration.ofMinutes(2))
        .pollInterval(Duration.ofSeconds(1))
        .until(
            () ->
                orders.stream()
                    .noneMatch(id -> buyer.order(id).getString("status").equals("PENDING")));
    List<JsonPath> settled = orders.stream().map(buyer::order).toList();
    assertThat(settled)
        .allSatisfy(order -> assertThat(order.getString("status")).isIn("CONFIRMED", "CANCELLED"));
    return (int)
        settled.stream().filter(order -> order.getString("status").equals("CONFIRMED")).count();
  }

  /** Stock, its ledger and the confirmed orders tell the same. */
  private static void assertStockAddsUp(String sku, int confirmed) {
    Awaitility.await("what was given up to be back")
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(Admin.available(sku)).isEqualTo(STOCK - confirmed));
    Awaitility.await("the ledger to be written")
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertLedgerEndsInStock(sku, Admin.stock(sku)));
  }

  private static void assertLedgerEndsInStock(String sku, JsonPath stock) {
    List<Document> ledger =
        Databases.collection("inventory", "movements")
            .find(Filters.eq("sku", sku))
            .sort(Sorts.ascending("version"))
            .into(new ArrayList<>());
    assertThat(ledger.stream().map(entry -> entry.getLong("version")))
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, ledger.size()).mapToObj(i -> (long) i).toList());
    Document last = ledger.get(ledger.size() - 1);
    assertThat(last.getLong("version")).isEqualTo(stock.getLong("version"));
    assertThat(last.getLong("onHand")).isEqualTo(stock.getLong("onHand"));
    assertThat(last.getLong("reserved")).isEqualTo(stock.getLong("reserved"));
    assertThat(ledger).allSatisfy(entry -> assertThat(entry.getLong("onHand")).isNotNegative());
  }

  private static void join(Thread thread) {
    try {
      thread.join(Duration.ofMinutes(3).toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
