package io.ecom.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.contracts.Topics;
import io.ecom.shared.testkit.Admin;
import io.ecom.shared.testkit.Admin.TestProduct;
import io.ecom.shared.testkit.Shopper;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Promise 3: what comes again, and in another order of aggregates, has no effect. */
@Tag("faults")
@Order(Integer.MAX_VALUE - 2)
class ReplayIT {
  private static final int SEED = 7;
  private static final int ORDERS = 6;
  private static final int MOST_RECORDS = 4_000;

  private static final List<String> TOPICS =
      List.of(
          Topics.USER_REGISTERED,
          Topics.ORDER_CREATED,
          Topics.ORDER_UPDATED,
          Topics.ORDER_CANCELLED,
          Topics.INVENTORY_RESERVED,
          Topics.PAYMENT_REQUESTED,
          Topics.PAYMENT_UPDATED);

  /** What is made from events, by database and collection. */
  private static final Map<String, List<String>> READ_MODELS =
      Map.of(
          "order", List.of("order_view"),
          "user", List.of("profiles"),
          "notification", List.of("notifications"),
          "inventory", List.of("stock", "movements"),
          "payment", List.of("payments", "test_provider_ledger"));

  /** Of stock: what is done and not yet settled, which passes by itself. */
  private static final List<String> BOOKKEEPING = List.of("markers", "settle");

  @Test
  void everythingTwiceAndShuffledChangesNothing() {
    Admin admin = Admin.logIn();
    TestProduct mug = admin.productWithStock(100);
    Shopper buyer = Shopper.register();
    IntStream.range(0, ORDERS)
        .mapToObj(i -> buyer.buy(mug.sku(), 1).getString("id"))
        .limit(ORDERS / 2)
        .forEach(buyer::cancel);
    Map<String, String> before = quiet();
    List<ConsumerRecord<String, String>> records =
        TOPICS.stream().flatMap(topic -> tail(KafkaTopics.read(List.of(topic))).stream()).toList();
    KafkaTopics.publish(shuffledAcrossKeys(records));
    KafkaTopics.publish(shuffledAcrossKeys(records));
    Map<String, String> after = quiet();
    after.forEach((model, content) -> assertThat(content).as(model).isEqualTo(before.get(model)));
    assertEqualToARebuild(admin);
    System.out.println("Replayed twice: " + records.size() + " messages");
  }

  private static void assertEqualToARebuild(Admin admin) {
    for (String name : List.of("order-view", "sales-by-day")) {
      Rebuild.begin(admin, name);
      JsonPath compared = Rebuild.ended(admin, name);
      assertThat(compared.getString("state")).isEqualTo("done");
      assertThat(compared.getLong("comparison.same")).as(name).isPositive();
      assertThat(compared.getList("comparison.differing")).as(name).isEmpty();
    }
  }

  private static List<ConsumerRecord<String, String>> tail(
      List<ConsumerRecord<String, String>> records) {
    return records.subList(Math.max(0, records.size() - MOST_RECORDS), records.size());
  }

  /** The messages of a key stay in their order, as Kafka keeps it. */
  private static List<ConsumerRecord<String, String>> shuffledAcrossKeys(
      List<ConsumerRecord<String, String>> records) {
    Map<String, List<ConsumerRecord<String, String>>> byKey = new LinkedHashMap<>();
    records.forEach(
        record ->
            byKey
                .computeIfAbsent(record.topic() + record.key(), key -> new ArrayList<>())
                .add(record));
    List<List<ConsumerRecord<String, String>>> lanes = new ArrayList<>(byKey.values());
    Collections.shuffle(lanes, new Random(SEED));
    return lanes.stream().flatMap(List::stream).toList();
  }

  /** The read models, once every message is handled and nothing moves any more. */
  private static Map<String, String> quiet() {
    Awaitility.await("everything to be handled")
        .atMost(Duration.ofMinutes(2))
        .pollInterval(Duration.ofSeconds(1))
        .until(() -> Backlog.perCollection().isEmpty() && KafkaTopics.unread(TOPICS) == 0);
    return Awaitility.await("nothing to move")
        .atMost(Duration.ofMinutes(1))
        .pollInterval(Duration.ofSeconds(2))
        .until(ReplayIT::content, new Same()::asBefore);
  }

  private static final class Same {
    private Map<String, String> last = Map.of();

    boolean asBefore(Map<String, String> content) {
      boolean same = content.equals(last);
      last = content;
      return same;
    }
  }

  private static Map<String, String> content() {
    Map<String, String> content = new LinkedHashMap<>();
    READ_MODELS.forEach(
        (service, collections) ->
            collections.forEach(
                collection -> content.put(service + "." + collection, json(service, collection))));
    return content;
  }

  private static String json(String service, String collection) {
    StringBuilder json = new StringBuilder();
    for (Document document :
        Databases.collection(service, collection).find().sort(new Document("_id", 1))) {
      BOOKKEEPING.forEach(document::remove);
      json.append(document.toJson()).append('\n');
    }
    return json.toString();
  }
}
